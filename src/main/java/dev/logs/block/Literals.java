package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.TextBytes;
import dev.logs.filter.CaseFold;
import dev.logs.filter.LiteralClause;
import dev.logs.filter.WordEdges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts of which one must occur, as bytes.
 *
 * @param edges where nothing else of a word stands beside it
 */
record Literals(List<ByteSearch> anyOf, WordEdges edges) {

    private static final int ASCII_END = 0x80;

    /** Empty when bytes cannot tell: ignoring case means more than A to Z then. */
    static Optional<Literals> of(LiteralClause clause, boolean ignoresCase, CaseVariants variants) {
        List<ByteSearch> searches = new ArrayList<>();
        for (String text : clause.anyOf()) {
            if (startsOrEndsWithinPair(text) || ignoresCase && !foldsInBytes(text, variants)) {
                return Optional.empty();
            }
            byte[] bytes = TextBytes.encode(ignoresCase ? CaseFold.fold(text) : text);
            searches.add(
                    new ByteSearch(bytes, ignoresCase ? ByteSearch.CaseFolding.ASCII : ByteSearch.CaseFolding.OFF));
        }
        return Optional.of(new Literals(searches, clause.edges()));
    }

    private static boolean foldsInBytes(String text, CaseVariants variants) {
        return variants == CaseVariants.ASCII_ONLY
                ? text.chars().allMatch(c -> c < ASCII_END)
                : CaseFold.hasOnlyAsciiVariants(text);
    }

    /** Half a surrogate pair is found in strings, but not in bytes. */
    private static boolean startsOrEndsWithinPair(String text) {
        return !text.isEmpty()
                && (Character.isLowSurrogate(text.charAt(0))
                        || Character.isHighSurrogate(text.charAt(text.length() - 1)));
    }
}
