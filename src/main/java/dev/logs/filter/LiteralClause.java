package dev.logs.filter;

import java.util.List;

/**
 * Texts of which at least one must occur. Never empty, and none of them is empty.
 *
 * @param edges where nothing else of a word stands beside the one that occurs
 */
public record LiteralClause(List<String> anyOf, WordEdges edges) {

    public LiteralClause {
        anyOf = List.copyOf(anyOf);
    }

    /** Whatever stands beside them. */
    public LiteralClause(List<String> anyOf) {
        this(anyOf, WordEdges.NONE);
    }

    /** Length of the shortest text, in UTF-16 units: the longer, the fewer entries pass. */
    public int shortest() {
        int shortest = Integer.MAX_VALUE;
        for (String text : anyOf) {
            shortest = Math.min(shortest, text.length());
        }
        return shortest;
    }
}
