package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FilterSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics without the engine: the same as with it, or none. */
class QuietFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("logs.sqlite");
    }

    private void fill(int entries, int blockRows) {
        append(entries);
        Compacting.compact(file, blockRows);
    }

    private void append(int entries) {
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(entries, new Random(entries)));
        }
    }

    private PartitionStatistics ofEngine() {
        try (PartitionFile partition = PartitionFile.openForReading(file, StoreSettings.DEFAULT)) {
            return partition.statistics(TimeRange.ALL, FilterSet.NONE, StatisticsDetail.LEVELS);
        }
    }

    /** From one block on small pages to a tree of pages. */
    @ParameterizedTest
    @ValueSource(ints = {10, 500, 5_000, 40_000})
    void answersAsTheEngineDoes(int entries) {
        fill(entries, 100);
        assertStatisticsOfTheEngine();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 150})
    void countsFewRowsAsTheEngineDoes(int entries) {
        append(entries);
        assertStatisticsOfTheEngine();
    }

    private void assertStatisticsOfTheEngine() {
        PartitionStatistics expected = ofEngine();
        PartitionStatistics quiet = QuietFile.statistics(file).orElseThrow();
        assertThat(new HashSet<>(quiet.speakers())).isEqualTo(new HashSet<>(expected.speakers()));
        assertThat(quiet.storage()).isEqualTo(expected.storage());
        assertThat(quiet.firstEpoch()).isEqualTo(expected.firstEpoch());
        assertThat(quiet.lastEpoch()).isEqualTo(expected.lastEpoch());
    }

    @Test
    void whatIsNotFinishedIsLeftToTheEngine() {
        fill(500, 100);
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(1, new Random(1)));
            assertThat(QuietFile.statistics(file)).as("a writer is there").isEmpty();
        }
        assertThat(QuietFile.statistics(file)).as("there is a row").isEmpty();
        assertThat(QuietFile.statistics(folder.resolve("none"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500, 40_000})
    void newestOfRowsAndBlocks(int entries) {
        append(entries);
        assertThat(QuietFile.newest(file))
                .as("rows")
                .hasValue(ofEngine().lastEpoch().orElseThrow());
        Compacting.compact(file, 100);
        assertThat(QuietFile.newest(file))
                .as("blocks")
                .hasValue(ofEngine().lastEpoch().orElseThrow());
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(List.of(TestEntries.at(TestEntries.DAY + 86_399, 0, "late")));
            assertThat(QuietFile.newest(file)).as("a writer is there").isEmpty();
        }
        assertThat(QuietFile.newest(file)).as("both").contains(TestEntries.DAY + 86_399L);
    }

    @Test
    void knowsFilesThatHaveRowsOnly() {
        append(3_000);
        assertThat(QuietFile.hasRowsOnly(file)).as("rows").isTrue();
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(1, new Random(1)));
            assertThat(QuietFile.hasRowsOnly(file)).as("a writer is there").isFalse();
        }
        Compacting.compact(file, 100);
        assertThat(QuietFile.hasRowsOnly(file)).as("blocks").isFalse();
        append(1);
        assertThat(QuietFile.hasRowsOnly(file)).as("both").isFalse();
        assertThat(QuietFile.hasRowsOnly(folder.resolve("none"))).isFalse();
    }

    @Test
    void pageBesideAWriterIsLeftToTheEngine() {
        append(100);
        RowRequest request = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.NEWEST_FIRST);
        try (PartitionFile partition = PartitionFile.openForWriting(file, StoreSettings.DEFAULT)) {
            partition.append(TestEntries.inOrder(1, new Random(1)));
            assertThat(QuietFile.page(file, request)).isEmpty();
            assertThat(QuietFile.all(file, TimeRange.ALL, FilterSet.NONE)).isEmpty();
        }
        assertThat(QuietFile.all(file, TimeRange.ALL, FilterSet.NONE).orElseThrow())
                .hasSize(101);
        assertThat(QuietFile.page(folder.resolve("none"), request)).isEmpty();
    }

    /** Whoever reads through all of a long day for a rare text does it with the engine. */
    @Test
    void longWayToAMatchIsLeftToTheEngine() {
        append(3_000);
        FilterSet rare = FilterSet.NONE.and(new ErrorFilter(true));
        RowRequest request = RowRequest.of(TimeRange.ALL, rare, Order.NEWEST_FIRST);
        assertThat(QuietFile.page(file, request)).isEmpty();
        assertThat(QuietFile.page(file, request.withLimit(1))).isPresent();
    }

    @Test
    void damagedPageIsLeftToTheEngineOrNotSeen() throws IOException {
        append(500);
        RowRequest request = RowRequest.of(TimeRange.ALL, FilterSet.NONE, Order.NEWEST_FIRST);
        damageAtRandom(() -> QuietFile.page(file, request));
    }

    @Test
    void damageOfASmallFileIsLeftToTheEngineOrNotSeen() throws IOException {
        append(100);
        damageAtRandom(() -> QuietFile.statistics(file));
        Files.delete(file);
        append(100);
        damageAtRandom(() -> QuietFile.all(file, TimeRange.ALL, FilterSet.NONE));
    }

    @Test
    void damageIsLeftToTheEngine() throws IOException {
        fill(500, 100);
        damageAtRandom(() -> QuietFile.statistics(file));
    }

    private void damageAtRandom(ThrowingCallable look) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);
            assertThatCode(look).as("seed %d", seed).doesNotThrowAnyException();
        }
    }
}
