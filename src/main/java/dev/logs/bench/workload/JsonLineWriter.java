package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;
import dev.logs.entry.Level;
import java.nio.charset.StandardCharsets;

/** Entries as JSON objects. */
final class JsonLineWriter implements LineWriter {

    private static final byte[] TIME = bytes("{\"time\":\"");
    private static final byte[] LEVEL = bytes("\",\"level\":\"");
    private static final byte[] CONTEXT = bytes("\",\"context\":\"");
    private static final byte[] SRC = bytes("\",\"src\":\"");
    private static final byte[] MESSAGE = bytes("\",\"message\":\"");
    private static final byte[] ERROR = bytes(",\"error\":true");
    private static final byte[] JOB = bytes(",\"job_id\":\"");
    private static final byte[][] LABELS = new byte[Level.values().length][];

    static {
        for (Level level : Level.values()) {
            LABELS[level.ordinal()] = bytes(level.label());
        }
    }

    private final TimestampText time = new TimestampText();

    @Override
    public void append(DrawnEntry entry, ByteSink out) {
        out.put(TIME);
        time.append(entry.millis(), out);
        out.put(LEVEL);
        out.put(LABELS[entry.level().ordinal()]);
        out.put(CONTEXT);
        out.put(entry.context());
        out.put(SRC);
        out.put(entry.src());
        out.put(MESSAGE);
        entry.message().content().append(entry.line(), Quoting.JSON, out);
        out.put('"');
        if (entry.level().compareTo(Level.ERROR) >= 0) {
            out.put(ERROR);
        }
        appendJob(entry, out);
        for (Message.Field field : entry.message().fields()) {
            appendField(field, entry.line(), out);
        }
        out.put('}');
        out.put('\n');
    }

    private static void appendJob(DrawnEntry entry, ByteSink out) {
        if (entry.message().job() == Message.Job.IN_TEXT) {
            out.put(JOB);
            int slot = entry.jobSlot();
            entry.line().slot(slot).append(entry.line().value(slot), entry.line(), Quoting.JSON, out);
            out.put('"');
        }
    }

    private static void appendField(Message.Field field, Line line, ByteSink out) {
        out.put(',');
        out.put('"');
        out.put(field.nameBytes());
        out.put('"');
        out.put(':');
        boolean quoted = !field.value().isNumber();
        if (quoted) {
            out.put('"');
        }
        field.value().append(line, Quoting.JSON, out);
        if (quoted) {
            out.put('"');
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
