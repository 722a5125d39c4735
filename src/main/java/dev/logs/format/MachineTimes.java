package dev.logs.format;

import dev.logs.entry.TimePrinter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/** Writes times as {@link EntryTimes#forMachines} does, as bytes; what entries of one second share is made once. One thread. */
final class MachineTimes {

    private static final int NANOS_LAST = 999_999_999;
    private static final int DECIMALS = 9;

    private final TimePrinter seconds = TimePrinter.of("yyyy-MM-dd'T'HH:mm:ss.", ZoneOffset.UTC);
    private final TimePrinter exact = TimePrinter.of(EntryTimes.MACHINES, ZoneOffset.UTC);
    private final StringBuilder text = new StringBuilder();
    private byte[] second = {};
    private long secondEpoch;

    void append(long epoch, int nanos, RecordBytes out) {
        if (nanos < 0 || nanos > NANOS_LAST) {
            exact.print(epoch, nanos, text);
            out.append(takeText());
            return;
        }
        if (epoch != secondEpoch || second.length == 0) {
            seconds.print(epoch, 0, text);
            second = takeText();
            secondEpoch = epoch;
        }
        out.append(second);
        out.appendDigits(nanos, DECIMALS);
        out.append('Z');
    }

    private byte[] takeText() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        text.setLength(0);
        return bytes;
    }
}
