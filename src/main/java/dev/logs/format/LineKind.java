package dev.logs.format;

/** What a line turned out to be. */
public enum LineKind {
    /** The draft holds an entry. */
    ENTRY,
    /** The line has no start of its own: it belongs to the content of the entry before it. */
    CONTINUATION,
    /** The parser took the line (a header, a part of a longer record); there is no entry yet. */
    CONSUMED,
    /** Not a line of this format; the parser's state is as before. */
    UNPARSABLE
}
