package dev.logs.transfer;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.TimePrinter;
import dev.logs.format.JsonReading;
import dev.logs.store.TableForm;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes rows of entries: the values of {@link TableForm#columns}. One thread. */
final class TableRows {

    private static final String BOOT_ID = "boot_id";

    /** Digits of an id of 16 bytes, without and with hyphens. */
    private static final int ID_DIGITS = 32;

    private static final int GUID_LENGTH = 36;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final TableForm form;
    private final TimePrinter times = TimePrinter.of("yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSXXX", ZoneOffset.UTC);
    private final StringBuilder time = new StringBuilder();
    private final JsonReading json = new JsonReading();

    TableRows(TableForm form) {
        this.form = form;
    }

    @Nullable
    Object[] row(FoundEntry found) {
        LogEntry e = found.entry();
        String context = found.partition().context();
        return switch (form) {
            case PLAIN ->
                new @Nullable Object[] {
                    time(e),
                    level(e.level()),
                    e.src(),
                    context,
                    e.error(),
                    e.content(),
                    e.tags(),
                    e.jobId(),
                    e.fields(),
                    found.address().toString()
                };
            case EVENTD ->
                new @Nullable Object[] {
                    bytes(bootId(e.fields())), nanos(e), e.src(), e.isError() ? 1 : 0, bytes(e.jobId()), e.content()
                };
            case HERO ->
                new @Nullable Object[] {context, e.src(), e.tags(), e.epoch(), e.level(), e.error(), e.content()};
        };
    }

    private String time(LogEntry entry) {
        time.setLength(0);
        times.print(entry.epoch(), entry.nanos(), time);
        return time.toString();
    }

    private static String level(int stored) {
        Level level = Level.ranking(stored);
        return level.stored() == stored ? level.label() : Integer.toString(stored);
    }

    /** Nanoseconds since 1970; the first or last that there are for a time out of their reach. */
    private static long nanos(LogEntry entry) {
        try {
            return Math.addExact(Math.multiplyExact(entry.epoch(), NANOS_PER_SECOND), entry.nanos());
        } catch (ArithmeticException e) {
            return entry.epoch() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    private @Nullable String bootId(@Nullable String fields) {
        return fields == null || !fields.contains(BOOT_ID) ? null : json.find(fields, BOOT_ID);
    }

    /** The bytes of a GUID; null for any other text. */
    private static byte @Nullable [] bytes(@Nullable String id) {
        if (id == null || id.length() != GUID_LENGTH && id.length() != ID_DIGITS) {
            return null;
        }
        String digits = id.length() == ID_DIGITS
                ? id
                : id.substring(0, 8)
                        + id.substring(9, 13)
                        + id.substring(14, 18)
                        + id.substring(19, 23)
                        + id.substring(24);
        try {
            return HexFormat.of().parseHex(digits);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
