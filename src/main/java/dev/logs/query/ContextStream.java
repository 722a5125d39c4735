package dev.logs.query;

/** Matches with their neighbours: groups of entries that follow each other in one context and source. */
public interface ContextStream extends EntryStream {

    /** Whether the current entry is a match itself rather than the neighbour of one. */
    boolean isMatch();

    /** Whether the current entry is the first of a group, so that a separator belongs before it. */
    boolean startsGroup();
}
