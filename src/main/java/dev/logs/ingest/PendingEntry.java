package dev.logs.ingest;

import dev.logs.format.EntryDraft;

/** An entry that more lines may join. Used again and again; two of them take turns in an {@link EntryAssembler}. */
final class PendingEntry {

    /** How the entry came to be. */
    enum Origin {
        /** A line that the source's format knows. */
        FORMAT,
        /** A line that belongs to an entry, but none was before it. */
        ORPHAN,
        /** A line that is not of the format. */
        PLAIN_TEXT
    }

    final EntryDraft draft = new EntryDraft();
    private final StringBuilder joined = new StringBuilder();
    private Origin origin = Origin.FORMAT;
    private int lines;

    /** Empty lines that count only when another line follows them. */
    private int blankLines;

    private long cutBytes;
    private long invalidBytes;
    private boolean continued;

    /** Makes it ready for the next record. */
    void clear() {
        draft.clear();
        if (joined.length() > 0) {
            joined.setLength(0);
        }
        origin = Origin.FORMAT;
        lines = 0;
        blankLines = 0;
        cutBytes = 0;
        invalidBytes = 0;
        continued = false;
    }

    void begin(Origin newOrigin) {
        origin = newOrigin;
        lines = 1;
    }

    /** Notes what had to be done to a line of this entry. */
    void mark(SourceLine line) {
        cutBytes += line.cutBytes();
        invalidBytes += line.invalidBytes();
    }

    /** Begins where another entry became too long: what was known of that one holds for this one. */
    void continueFrom(PendingEntry before) {
        EntryDraft from = before.draft;
        draft.hasTime = from.hasTime;
        draft.epoch = from.epoch;
        draft.nanos = from.nanos;
        draft.level = from.level;
        draft.error = from.error;
        draft.component = from.component;
        draft.src = from.src;
        draft.context = from.context;
        draft.jobId = from.jobId;
        draft.tags.addAll(from.tags);
        continued = true;
    }

    /** Adds a line; empty ones at the end of an entry are dropped, since they only separate it from the next. */
    void join(SourceLine line) {
        lines++;
        if (line.isBlank()) {
            blankLines++;
            return;
        }
        if (joined.length() == 0) {
            joined.append(draft.content);
        }
        for (; blankLines > 0; blankLines--) {
            joined.append('\n');
        }
        joined.append('\n').append(line.text());
        mark(line);
    }

    boolean hasRoomFor(SourceLine line, LineLimits limits) {
        int characters = Math.max(joined.length(), draft.content.length());
        return lines < limits.joinedLinesMax() && characters + 1L + line.length() <= limits.joinedBytesMax();
    }

    Origin origin() {
        return origin;
    }

    String content() {
        return joined.length() == 0 ? draft.content : joined.toString();
    }

    long cutBytes() {
        return cutBytes;
    }

    long invalidBytes() {
        return invalidBytes;
    }

    /** Whether this is the rest of an entry that became too long. */
    boolean continued() {
        return continued;
    }
}
