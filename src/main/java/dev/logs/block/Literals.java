package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.TextBytes;
import dev.logs.filter.CaseFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts of which one must occur, as bytes.
 *
 * @param varied those with a {@code k} or {@code s}, folded, when case is ignored: the Kelvin sign and the long s are the same
 *     letters, which the bytes do not find
 */
record Literals(List<ByteSearch> anyOf, List<String> varied) {

    /** Empty when bytes cannot tell: ignoring case means more than A to Z then. */
    static Optional<Literals> of(List<String> texts, boolean ignoresCase) {
        List<ByteSearch> searches = new ArrayList<>();
        List<String> varied = new ArrayList<>();
        for (String text : texts) {
            if (startsOrEndsWithinPair(text) || ignoresCase && !isAscii(text)) {
                return Optional.empty();
            }
            if (ignoresCase && !CaseFold.hasOnlyAsciiVariants(text)) {
                varied.add(CaseFold.fold(text));
            }
            byte[] bytes = TextBytes.encode(ignoresCase ? CaseFold.fold(text) : text);
            searches.add(
                    new ByteSearch(bytes, ignoresCase ? ByteSearch.CaseFolding.ASCII : ByteSearch.CaseFolding.OFF));
        }
        return Optional.of(new Literals(searches, varied));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Half a surrogate pair is found in strings, but not in bytes. */
    private static boolean startsOrEndsWithinPair(String text) {
        return !text.isEmpty()
                && (Character.isLowSurrogate(text.charAt(0))
                        || Character.isHighSurrogate(text.charAt(text.length() - 1)));
    }
}
