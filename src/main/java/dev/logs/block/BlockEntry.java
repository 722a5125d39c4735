package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.TextBytes;
import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import org.jspecify.annotations.Nullable;

/** An entry of a block, its texts behind each other as they were put together. Used again and again; one thread. */
public final class BlockEntry implements EntryView {

    private static final Origin NOBODY = new Origin("", 0, 0);
    private static final int TEXTS = Text.values().length;

    private final ByteSink bytes = new ByteSink(512);
    private final int[] starts = new int[TEXTS];
    private final int[] ends = new int[TEXTS];
    private long logid;
    private long epoch;
    private int nanos;
    private Origin origin = NOBODY;
    private @Nullable LogEntry entry;

    /** Begins the next entry, which has no text yet. */
    ByteSink begin(long newLogid, long newEpoch, int newNanos, Origin newOrigin) {
        logid = newLogid;
        epoch = newEpoch;
        nanos = newNanos;
        origin = newOrigin;
        entry = null;
        bytes.clear();
        for (int i = 0; i < TEXTS; i++) {
            starts[i] = ABSENT;
        }
        return bytes;
    }

    /** Takes the bytes from an index on, up to the last, for a text. */
    void end(Text text, int from) {
        starts[text.ordinal()] = from;
        ends[text.ordinal()] = bytes.length();
    }

    @Override
    public long logid() {
        return logid;
    }

    @Override
    public long epoch() {
        return epoch;
    }

    @Override
    public int nanos() {
        return nanos;
    }

    @Override
    public String src() {
        return origin.src();
    }

    @Override
    public int level() {
        return origin.level();
    }

    @Override
    public int error() {
        return origin.error();
    }

    @Override
    public byte[] bytes() {
        return bytes.array();
    }

    @Override
    public int from(Text text) {
        return starts[text.ordinal()];
    }

    @Override
    public int to(Text text) {
        return ends[text.ordinal()];
    }

    @Override
    public LogEntry entry() {
        LogEntry made = entry;
        if (made == null) {
            made = new LogEntry(
                    logid(),
                    src(),
                    decoded(Text.TAGS, LogEntry.NO_TAGS),
                    epoch(),
                    nanos(),
                    level(),
                    error(),
                    decoded(Text.CONTENT, ""),
                    from(Text.JOB_ID) == ABSENT ? null : decoded(Text.JOB_ID, ""),
                    from(Text.FIELDS) == ABSENT ? null : decoded(Text.FIELDS, ""));
            entry = made;
        }
        return made;
    }

    private String decoded(Text text, String absent) {
        int from = from(text);
        return from == ABSENT ? absent : TextBytes.decode(bytes.array(), from, to(text) - from);
    }
}
