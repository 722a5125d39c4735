package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries deleted from files with blocks, and with rows beside them, against deleting from a list. */
class MixedDeletionTest {

    private static final int ENTRIES = 300;
    private static final int DELETIONS = 12;
    private static final Comparator<LogEntry> OLDEST_FIRST = Comparator.comparingLong(LogEntry::epoch)
            .thenComparingInt(LogEntry::nanos)
            .thenComparingLong(LogEntry::logid);

    @TempDir
    Path folder;

    static LongStream seeds() {
        long first = Long.getLong("logs.test.seed", System.nanoTime());
        return LongStream.range(first, first + 6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void deletesWhatAListLoses(long seed) {
        Random random = new Random(seed);
        Path path = folder.resolve("logs.sqlite");
        append(path, random);
        Compacting.compact(path, 40);
        if (random.nextBoolean()) {
            append(path, random);
        }
        List<LogEntry> expected = new ArrayList<>(Reading.all(path));
        expected.sort(OLDEST_FIRST);
        RandomFilters filters = new RandomFilters(random);
        for (int i = 0; i < DELETIONS; i++) {
            FilterSet filter = filters.next();
            int limit = 1 + random.nextInt(100);
            String about = "seed " + seed + ", " + filter + ", limit " + limit;
            List<LogEntry> doomed =
                    expected.stream().filter(filter::matches).limit(limit).toList();
            try (PartitionFile file = PartitionFile.openForWriting(path, StoreSettings.DEFAULT)) {
                long next = file.summary().nextLogid();
                assertThat(file.delete(TimeRange.ALL, filter, limit)).as(about).isEqualTo(doomed.size());
                expected.removeAll(doomed);
                assertThat(file.summary().entries()).as(about).isEqualTo(expected.size());
                assertThat(file.summary().nextLogid()).as(about).isEqualTo(next);
            }
            assertThat(Reading.all(path)).as(about).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void readersUnderWayKeepWhatTheySaw() {
        Path path = folder.resolve("logs.sqlite");
        append(path, new Random(1));
        Compacting.compact(path, 40);
        try (PartitionFile reader = PartitionFile.openForReading(path, StoreSettings.DEFAULT);
                EntryCursor cursor = reader.read(Reading.EVERYTHING)) {
            assertThat(cursor.next()).isTrue();
            try (PartitionFile writer = PartitionFile.openForWriting(path, StoreSettings.DEFAULT)) {
                assertThat(writer.delete(TimeRange.ALL, FilterSet.NONE, ENTRIES))
                        .isEqualTo(ENTRIES);
            }
            int seen = 1;
            while (cursor.next()) {
                seen++;
            }
            assertThat(seen).isEqualTo(ENTRIES);
        }
        assertThat(Reading.all(path)).isEmpty();
    }

    private static void append(Path path, Random random) {
        RandomEntries entries = new RandomEntries(random);
        List<LogEntry> batch = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            batch.add(entries.next(LogEntry.NO_LOGID));
        }
        try (PartitionFile file = PartitionFile.openForWriting(path, StoreSettings.DEFAULT)) {
            file.append(batch);
        }
    }
}
