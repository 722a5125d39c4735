package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.BlockForm;
import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches that are stored as blocks at once. */
class BlockAppenderTest {

    private static final BlockSettings SETTINGS = new BlockSettings(3, 1_000, 8L << 20, BlockForm.DRAFT);

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private final List<LogEntry> expected = new ArrayList<>();

    private Path file() {
        return folder.resolve("logs.sqlite");
    }

    private PartitionFile open() {
        return PartitionFile.openForWriting(file(), StoreSettings.DEFAULT);
    }

    private List<LogEntry> batch(int size) {
        List<LogEntry> batch = TestEntries.shuffled(size, random);
        for (LogEntry entry : batch) {
            expected.add(entry.withLogid(expected.size() + 1));
        }
        return batch;
    }

    private static AppendResult append(PartitionFile partition, List<LogEntry> batch) {
        return partition.append(asBlock(batch)).orElseThrow();
    }

    private static AppendBatch asBlock(List<LogEntry> batch) {
        return AppendBatch.of(batch, OwnLogids.KEEP_OR_ASSIGN).asBlock(BlockPlan.of(SETTINGS));
    }

    private void check() throws Exception {
        assertThat(Reading.all(file())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Sqlite.isIntact(file())).isTrue();
    }

    @Test
    void becomeBlocksUnderLogidsThatGoOn() throws Exception {
        try (PartitionFile partition = open()) {
            AppendResult first = append(partition, batch(500));
            assertThat(first).isEqualTo(new AppendResult(1, 500, 500, 0));
            partition.append(batch(300));
            AppendResult third = append(partition, batch(400));
            assertThat(third).isEqualTo(new AppendResult(801, 1_200, 400, 0));
            partition.append(batch(7));
        }
        check();
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM blocks")).containsExactly("2");
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM logs")).containsExactly("307");
        Compacting.compact(file(), 1_000);
        check();
        Compacting.expand(file());
        check();
    }

    /** One alone too, which would be small enough to be left alone. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void areFinishedByTheNextCompactionAndThenLeftAlone(int blocks) throws Exception {
        try (PartitionFile partition = open()) {
            for (int i = 0; i < blocks; i++) {
                append(partition, batch(900));
            }
            assertThat(partition.compactionNeed(BlockSettings.DEFAULT).drafts()).isEqualTo(blocks);
        }
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM sqlite_schema WHERE name = 'block_filters'"))
                .containsExactly("0");
        Compacting.compact(file(), 1_000);
        try (PartitionFile partition = open()) {
            CompactionNeed need = partition.compactionNeed(new BlockSettings(3, 1_000, 8L << 20));
            assertThat(need.drafts()).isZero();
            assertThat(need.movesEntries()).isFalse();
            assertThat(need.blocks()).isEqualTo(blocks);
        }
        check();
    }

    @Test
    void othersMayWriteAndCompactMeanwhile() throws Exception {
        try (PartitionFile partition = open();
                PartitionFile other = open()) {
            for (int i = 0; i < 12; i++) {
                append(partition, batch(200));
                switch (i % 4) {
                    case 0 -> other.append(batch(10));
                    case 1 -> append(other, batch(300));
                    case 2 -> Compacting.compact(file(), 1_000);
                    default -> Compacting.expand(file());
                }
            }
        }
        check();
    }

    @Test
    void fileOfAnotherProgramGetsRows() throws Exception {
        Sqlite.build(file(), "base.sql");
        int before = Reading.all(file()).size();
        try (PartitionFile partition = open()) {
            append(partition, TestEntries.inOrder(300, random));
        }
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM logs")).containsExactly("" + (before + 300));
    }

    @Test
    void entriesWithLogidsOfTheirOwnKeepThem() throws Exception {
        List<LogEntry> all = TestEntries.numbered(TestEntries.inOrder(600, random));
        expected.addAll(all);
        try (PartitionFile partition = open()) {
            // Those of two files that were written in turns.
            for (int part = 0; part < 3; part++) {
                List<LogEntry> batch = new ArrayList<>();
                for (int i = part; i < all.size(); i += 3) {
                    batch.add(all.get(i));
                }
                assertThat(append(partition, batch)).isEqualTo(new AppendResult(0, 0, 200, 0));
            }
            assertThat(append(partition, TestEntries.inOrder(1, random)).firstLogid())
                    .isEqualTo(601);
        }
        assertThat(Reading.all(file())).hasSize(601).containsAll(expected);
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM logs")).containsExactly("0");
    }

    @Test
    void entriesWhoseLogidsAreTakenBecomeRowsUnderOthers() throws Exception {
        List<LogEntry> batch = TestEntries.numbered(TestEntries.inOrder(300, random));
        try (PartitionFile partition = open()) {
            append(partition, batch);
            append(partition, batch.subList(0, 10));
        }
        assertThat(Reading.all(file())).hasSize(310).containsAll(batch);
        assertThat(Sqlite.rows(file(), "SELECT min(logid) FROM logs")).containsExactly("301");
    }

    @Test
    void aMarkThatStandsElsewhereStoresNothing() throws Exception {
        try (PartitionFile partition = open()) {
            assertThat(partition.append(asBlock(batch(200)).withMark(new SourceMark("s", 0, 200))))
                    .isPresent();
            assertThat(partition.append(
                            asBlock(TestEntries.inOrder(200, random)).withMark(new SourceMark("s", 0, 200))))
                    .isEmpty();
            assertThat(partition.append(asBlock(batch(300)).withMark(new SourceMark("s", 200, 500))))
                    .isPresent();
            assertThat(partition.mark("s")).isEqualTo(500);
        }
        check();
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM blocks")).containsExactly("2");
    }
}
