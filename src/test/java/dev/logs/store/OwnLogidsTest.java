package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries that bring their logids from an export keep them, and none is lost where they cannot. */
class OwnLogidsTest {

    @TempDir
    private Path folder;

    @Test
    void keepsLogidsThatAreFree() {
        assertThat(stored(List.of(batch(5, 9), batch(2, 3)))).containsExactly("2:2", "3:3", "5:5", "9:9");
    }

    @Test
    void numbersTheWholeBatchAnewWhenOneMayBeTaken() {
        assertThat(stored(List.of(batch(5, 9), batch(4, 6)))).containsExactly("5:5", "9:9", "10:4", "11:6");
    }

    @Test
    void numbersAnewWhenTwoAreAlike() {
        assertThat(stored(List.of(batch(4, 4)))).containsExactly("1:4", "2:4");
    }

    @Test
    void numbersAnewWhatWouldUseUpTheNumbers() {
        assertThat(stored(List.of(batch(Long.MAX_VALUE), batch(0)))).containsExactly("1:" + Long.MAX_VALUE, "2:0");
    }

    @Test
    void keepsThoseOfLargeBatches() {
        List<LogEntry> large = new ArrayList<>();
        List<LogEntry> again = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            large.add(entry(i * 2L));
            again.add(entry(i * 2L));
        }
        List<String> stored = stored(List.of(large, again));
        assertThat(stored).hasSize(2_000).contains("2:2", "2000:2000", "2001:2", "3000:2000");
    }

    /** Appends each batch and tells {@code logid:logid brought} of each row, in order of logids. */
    private List<String> stored(List<List<LogEntry>> batches) {
        Path file = folder.resolve("logs.sqlite");
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            for (List<LogEntry> batch : batches) {
                partition.append(batch, OwnLogids.KEEP_OR_RENUMBER);
            }
        }
        List<String> rows = new ArrayList<>();
        RowRequest all = new RowRequest(TimeRange.ALL, FilterSet.NONE, Order.OLDEST_FIRST, null, Long.MAX_VALUE);
        try (PartitionFile partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT);
                EntryCursor cursor = partition.read(all)) {
            while (cursor.next()) {
                rows.add(cursor.entry().logid() + ":" + cursor.entry().content());
            }
        }
        return rows;
    }

    private static List<LogEntry> batch(long... logids) {
        List<LogEntry> batch = new ArrayList<>();
        for (long logid : logids) {
            batch.add(entry(logid));
        }
        return batch;
    }

    private static LogEntry entry(long logid) {
        return new LogEntry(logid, "src", LogEntry.NO_TAGS, 1_774_000_000L, 0, 10, 0, Long.toString(logid), null, null);
    }
}
