package dev.logs.filter;

/** Where in a text a pattern may match. */
public enum PatternExtent {
    ANYWHERE,
    /**
     * Not next to a word character on either side. Word characters are letters, marks, digits and connecting
     * punctuation such as the underscore, in every script.
     */
    WORDS,
    /** From end to end, where {@code .} matches line breaks too: LogQL's rule for labels. */
    WHOLE_TEXT
}
