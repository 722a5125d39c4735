package dev.logs.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A block that gives anything else than what was put into it must not take the place of rows. */
class RoundTripTest {

    /** Behind all others. */
    private static final long LATER = 4_000_000_000L;

    private static final LogEntry ENTRY =
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 5, 3, 1, "order 15 for 10.0.0.7", "job-1", "{\"n\":1}");

    private static final List<LogEntry> OTHERS = List.of(
            new LogEntry(8, "a.b", "[\"x\"]", LATER, 5, 3, 1, "order 15 for 10.0.0.7", "job-1", "{\"n\":1}"),
            new LogEntry(7, "a.c", "[\"x\"]", LATER, 5, 3, 1, "order 15 for 10.0.0.7", "job-1", "{\"n\":1}"),
            new LogEntry(7, "a.b", "[]", LATER, 5, 3, 1, "order 15 for 10.0.0.7", "job-1", "{\"n\":1}"),
            new LogEntry(7, "a.b", "[\"x\"]", LATER + 1, 5, 3, 1, "order 15 for 10.0.0.7", "job-1", "{\"n\":1}"),
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 6, 3, 1, "order 15 for 10.0.0.7", "job-1", "{\"n\":1}"),
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 5, 4, 1, "order 15 for 10.0.0.7", "job-1", "{\"n\":1}"),
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 5, 3, 0, "order 15 for 10.0.0.7", "job-1", "{\"n\":1}"),
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 5, 3, 1, "order 15 for 10.0.0.8", "job-1", "{\"n\":1}"),
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 5, 3, 1, "order 15 for 10.0.0.7\n", "job-1", "{\"n\":1}"),
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 5, 3, 1, "order 15 for 10.0.0.7", null, "{\"n\":1}"),
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 5, 3, 1, "order 15 for 10.0.0.7", "", "{\"n\":1}"),
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 5, 3, 1, "order 15 for 10.0.0.7", "job-1", null),
            new LogEntry(7, "a.b", "[\"x\"]", LATER, 5, 3, 1, "order 15 for 10.0.0.7", "job-1", "{\"n\":2}"));

    @Test
    void whatWasPutInComesBack() {
        List<LogEntry> entries = new BlockEntries(3).sorted(2_000);
        assertThat(holds(entries, entries)).isTrue();
        assertThat(holds(entries, entries.subList(0, 1_999))).isFalse();
    }

    @Test
    void everyDifferenceIsSeen() {
        List<LogEntry> entries = new BlockEntries(3).sorted(50);
        List<LogEntry> encoded = with(entries, ENTRY);
        assertThat(holds(encoded, encoded)).isTrue();
        for (LogEntry other : OTHERS) {
            assertThat(holds(encoded, with(entries, other))).as("%s", other).isFalse();
        }
    }

    private static List<LogEntry> with(List<LogEntry> entries, LogEntry last) {
        List<LogEntry> all = new ArrayList<>(entries);
        all.add(last);
        return all;
    }

    private static boolean holds(List<LogEntry> encoded, List<LogEntry> expected) {
        return RoundTrip.holds(EncodedFile.of(encoded, BlockSettings.DEFAULT).reader(0), BlockInput.of(expected));
    }
}
