package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchForecastTest {

    @TempDir
    Path folder;

    private final BatchForecast forecast = new BatchForecast();

    private static List<LogEntry> entries(int count) {
        return TestEntries.inOrder(count, new Random(count));
    }

    @Test
    void laterBatchesAreForeseen() throws SQLException {
        Path file = folder.resolve("logs.sqlite");
        List<LogEntry> written = new ArrayList<>();
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            PreparedBatch first = forecast.prepare(entries(500));
            PreparedBatch second = forecast.prepare(entries(400));
            assertThat(List.of(first, second)).allMatch(batch -> batch.image() == null);
            append(partition, first, written);
            PreparedBatch third = forecast.prepare(entries(300));
            assertThat(third.isLaidOutFrom(901)).isTrue();
            append(partition, second, written);
            append(partition, third, written);
            append(partition, forecast.prepare(entries(20)), written);
            PreparedBatch overtaken = forecast.prepare(entries(600));
            assertThat(overtaken.isLaidOutFrom(1_221)).isTrue();
            try (PartitionFile other = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
                other.append(entries(7));
                written.addAll(entries(7));
            }
            append(partition, overtaken, written);
            assertThat(forecast.prepare(entries(300)).isLaidOutFrom(1_828)).isTrue();
        }
        assertThat(Reading.all(file)).containsExactlyInAnyOrderElementsOf(TestEntries.numbered(written));
        assertThat(Sqlite.isIntact(file)).isTrue();
    }

    private static void append(PartitionFile partition, PreparedBatch batch, List<LogEntry> written) {
        AppendResult result = partition
                .append(AppendBatch.of(batch, OwnLogids.KEEP_OR_RENUMBER))
                .orElseThrow();
        written.addAll(batch.entries());
        assertThat(result.stored()).isEqualTo(batch.entries().size());
    }

    @Test
    void entriesWithTheirOwnLogidsAreNotForeseen() {
        try (PartitionFile partition =
                PartitionFile.openForWriting(folder.resolve("logs.sqlite"), StoreSettings.DEFAULT)) {
            partition.append(AppendBatch.of(forecast.prepare(entries(300)), OwnLogids.KEEP_OR_SKIP));
            List<LogEntry> own = new ArrayList<>();
            entries(300).forEach(entry -> own.add(entry.withLogid(1_000 + own.size())));
            PreparedBatch batch = forecast.prepare(own);
            assertThat(batch.image()).isNull();
            partition.append(AppendBatch.of(batch, OwnLogids.KEEP_OR_SKIP));
            assertThat(forecast.prepare(entries(300)).image()).isNull();
            assertThat(partition.summary().nextLogid()).isEqualTo(1_300);
        }
    }
}
