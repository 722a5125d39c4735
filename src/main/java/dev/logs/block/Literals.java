package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.TextBytes;
import dev.logs.filter.CaseFold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts of which one must occur, as bytes. */
record Literals(List<ByteSearch> anyOf) {

    /** Empty when bytes cannot tell: ignoring case means more than A to Z then. */
    static Optional<Literals> of(List<String> texts, boolean ignoresCase) {
        List<ByteSearch> searches = new ArrayList<>();
        for (String text : texts) {
            if (startsOrEndsWithinPair(text) || ignoresCase && !CaseFold.hasOnlyAsciiVariants(text)) {
                return Optional.empty();
            }
            byte[] bytes = TextBytes.encode(ignoresCase ? CaseFold.fold(text) : text);
            searches.add(
                    new ByteSearch(bytes, ignoresCase ? ByteSearch.CaseFolding.ASCII : ByteSearch.CaseFolding.OFF));
        }
        return Optional.of(new Literals(searches));
    }

    /** Half a surrogate pair is found in strings, but not in bytes. */
    private static boolean startsOrEndsWithinPair(String text) {
        return !text.isEmpty()
                && (Character.isLowSurrogate(text.charAt(0))
                        || Character.isHighSurrogate(text.charAt(text.length() - 1)));
    }
}
