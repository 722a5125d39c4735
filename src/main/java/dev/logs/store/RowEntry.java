package dev.logs.store;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.TextBytes;
import dev.logs.entry.EntryView;
import dev.logs.entry.LogEntry;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An entry that was read as an object. Used again and again; one thread. */
public final class RowEntry implements EntryView {

    private static final int TEXTS = Text.values().length;

    private final int[] starts = new int[TEXTS];
    private final int[] ends = new int[TEXTS];
    private @Nullable LogEntry entry;
    private @Nullable ByteSink encoded;

    /** Stands at an entry, or at none. */
    public void set(@Nullable LogEntry newEntry) {
        entry = newEntry;
        encoded = null;
    }

    @Override
    public LogEntry entry() {
        LogEntry current = entry;
        if (current == null) {
            throw new NoSuchElementException("no current entry");
        }
        return current;
    }

    @Override
    public long logid() {
        return entry().logid();
    }

    @Override
    public long epoch() {
        return entry().epoch();
    }

    @Override
    public int nanos() {
        return entry().nanos();
    }

    @Override
    public String src() {
        return entry().src();
    }

    @Override
    public int level() {
        return entry().level();
    }

    @Override
    public int error() {
        return entry().error();
    }

    @Override
    public byte[] bytes() {
        return encoded().array();
    }

    @Override
    public int from(Text text) {
        encoded();
        return starts[text.ordinal()];
    }

    @Override
    public int to(Text text) {
        encoded();
        return ends[text.ordinal()];
    }

    private ByteSink encoded() {
        ByteSink known = encoded;
        if (known == null) {
            known = new ByteSink(entry().content().length() + 64);
            put(Text.CONTENT, entry().content(), known);
            put(Text.TAGS, entry().tags(), known);
            put(Text.JOB_ID, entry().jobId(), known);
            put(Text.FIELDS, entry().fields(), known);
            encoded = known;
        }
        return known;
    }

    private void put(Text text, @Nullable String value, ByteSink target) {
        starts[text.ordinal()] = value == null ? ABSENT : target.length();
        if (value != null) {
            target.put(TextBytes.encode(value));
            ends[text.ordinal()] = target.length();
        }
    }
}
