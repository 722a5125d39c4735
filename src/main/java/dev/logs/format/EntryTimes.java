package dev.logs.format;

import dev.logs.entry.LogEntry;
import dev.logs.entry.TimePrinter;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The forms in which renderers print the time of an entry. One thread. */
final class EntryTimes {

    /** The pattern of {@link #forMachines}. */
    static final String MACHINES = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSSSSXXX";

    private final TimePrinter printer;

    private EntryTimes(TimePrinter printer) {
        this.printer = printer;
    }

    /** {@code 2026-03-20T10:15:30.123456789Z}: always UTC and nine decimals, so that text order is time order. */
    static EntryTimes forMachines() {
        return of(MACHINES, ZoneOffset.UTC);
    }

    /** {@code 2026-03-20 10:15:30.123}; finer parts are cut off. */
    static EntryTimes toMillis(ZoneId zone) {
        return of("yyyy-MM-dd HH:mm:ss.SSS", zone);
    }

    /** {@code 2026-03-20 10:15:30.123456789 +01:00}. */
    static EntryTimes exact(ZoneId zone) {
        return of("yyyy-MM-dd HH:mm:ss.SSSSSSSSS xxx", zone);
    }

    static EntryTimes of(String pattern, ZoneId zone) {
        return new EntryTimes(TimePrinter.of(pattern, zone));
    }

    void append(LogEntry entry, StringBuilder out) {
        printer.print(entry.epoch(), entry.nanos(), out);
    }
}
