package dev.logs.store;

import dev.logs.entry.LogEntry;
import dev.logs.filter.EntryColumn;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of table {@code logs} as the bytes that the file has, of which only what is asked for is decoded. Used again and again. What no
 * row of our own has ends in an unchecked exception. One thread.
 */
final class StoredRow {

    /** Columns in the order of {@link Schema#LOGS}; the first is the logid, which a row has beside its record. */
    private static final int SRC = 1;

    private static final int TAGS = 2;
    private static final int EPOCH = 3;
    private static final int LEVEL = 4;
    private static final int ERROR = 5;
    private static final int CONTENT = 6;
    private static final int NANOS = 7;
    private static final int JOB_ID = 8;
    private static final int FIELDS = 9;
    private static final int COLUMNS = 10;

    /** Serial types of the file format from this one on are texts when they are odd. */
    private static final int FIRST_TEXT = 13;

    private final int[] kinds = new int[COLUMNS];
    private final int[] starts = new int[COLUMNS];
    private byte[] bytes = {};
    private int at;
    private long logid;

    /** Stands at a row. */
    void set(long rowid, ByteBuffer record) {
        logid = rowid;
        bytes = record.array();
        at = record.arrayOffset();
        int header = at;
        int start = header + varint();
        int end = header + record.limit();
        for (int i = 0; i < COLUMNS; i++) {
            kinds[i] = varint();
            starts[i] = start;
            start = Math.addExact(start, PageRows.Row.size(kinds[i]));
        }
        if (at > starts[0] || start > end) {
            throw new IndexOutOfBoundsException("row " + rowid + " is shorter than its columns");
        }
    }

    private int varint() {
        int value = 0;
        // Longer ones would say that a text does not fit into memory.
        for (int i = 0; i < 4; i++) {
            byte next = bytes[at++];
            value = value << 7 | next & 0x7f;
            if (next >= 0) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException("a column of row " + logid + " is too long");
    }

    long logid() {
        return logid;
    }

    long epoch() {
        return number(EPOCH);
    }

    int level() {
        return (int) number(LEVEL);
    }

    int nanos() {
        return (int) number(NANOS);
    }

    /** An entry in which only the columns named, level and error are what they are. */
    LogEntry partialEntry(Set<EntryColumn> wanted) {
        return new LogEntry(
                logid,
                wanted.contains(EntryColumn.SRC) ? textOr("", SRC) : "",
                wanted.contains(EntryColumn.TAGS) ? textOr(LogEntry.NO_TAGS, TAGS) : LogEntry.NO_TAGS,
                0,
                0,
                level(),
                (int) number(ERROR),
                wanted.contains(EntryColumn.CONTENT) ? textOr("", CONTENT) : "",
                wanted.contains(EntryColumn.JOB_ID) ? text(JOB_ID) : null,
                wanted.contains(EntryColumn.FIELDS) ? text(FIELDS) : null);
    }

    LogEntry entry() {
        return new LogEntry(
                logid,
                textOr("", SRC),
                textOr(LogEntry.NO_TAGS, TAGS),
                epoch(),
                nanos(),
                level(),
                (int) number(ERROR),
                textOr("", CONTENT),
                text(JOB_ID),
                text(FIELDS));
    }

    private long number(int column) {
        int kind = kinds[column];
        if (!PageRows.Row.isNumber(kind)) {
            throw new IllegalArgumentException("column " + column + " of row " + logid + " is no number");
        }
        return PageRows.Row.number(kind, bytes, starts[column]);
    }

    private String textOr(String absent, int column) {
        String text = text(column);
        return text == null ? absent : text;
    }

    private @Nullable String text(int column) {
        int kind = kinds[column];
        if (kind == 0) {
            return null;
        }
        if (kind < FIRST_TEXT || kind % 2 == 0) {
            throw new IllegalArgumentException("column " + column + " of row " + logid + " is no text");
        }
        return new String(bytes, starts[column], (kind - FIRST_TEXT) / 2, StandardCharsets.UTF_8);
    }
}
