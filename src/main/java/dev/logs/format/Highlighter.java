package dev.logs.format;

import java.util.List;

/** Finds what to highlight in a message. */
@FunctionalInterface
public interface Highlighter {

    /** Highlights nothing. */
    Highlighter NONE = text -> List.of();

    /** The pieces in ascending order, none overlapping another. */
    List<Span> spans(String text);
}
