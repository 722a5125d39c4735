package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;
import dev.logs.entry.Level;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Entries as {@code 2026-03-20T10:15:30.123Z WARN  [context] source: text name=value}. */
final class TextLineWriter implements LineWriter {

    private static final byte[][] LABELS = new byte[Level.values().length][];

    static {
        for (Level level : Level.values()) {
            LABELS[level.ordinal()] = String.format(
                            Locale.ROOT, " %-5s [", level.label().toUpperCase(Locale.ROOT))
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final TimestampText time = new TimestampText();

    @Override
    public void append(DrawnEntry entry, ByteSink out) {
        time.append(entry.millis(), out);
        out.put(LABELS[entry.level().ordinal()]);
        out.put(entry.context());
        out.put(']');
        out.put(' ');
        out.put(entry.src());
        out.put(':');
        out.put(' ');
        entry.message().content().append(entry.line(), Quoting.PLAIN, out);
        for (Message.Field field : entry.message().fields()) {
            out.put(' ');
            out.put(field.nameBytes());
            out.put('=');
            field.value().append(entry.line(), Quoting.PLAIN, out);
        }
        out.put('\n');
    }
}
