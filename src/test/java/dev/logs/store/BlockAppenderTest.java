package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that are stored as blocks at once. */
class BlockAppenderTest {

    private static final BlockSettings SETTINGS = new BlockSettings(3, 1_000, 8L << 20);

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

    private void check() throws Exception {
        assertThat(Reading.all(file())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Sqlite.isIntact(file())).isTrue();
    }

    @Test
    void becomeBlocksUnderLogidsThatGoOn() throws Exception {
        try (PartitionFile partition = open()) {
            AppendResult first = partition.appendBlock(batch(500), SETTINGS);
            assertThat(first).isEqualTo(new AppendResult(1, 500, 500, 0));
            partition.append(batch(300));
            AppendResult third = partition.appendBlock(batch(400), SETTINGS);
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

    @Test
    void othersMayWriteAndCompactMeanwhile() throws Exception {
        try (PartitionFile partition = open();
                PartitionFile other = open()) {
            for (int i = 0; i < 12; i++) {
                partition.appendBlock(batch(200), SETTINGS);
                switch (i % 4) {
                    case 0 -> other.append(batch(10));
                    case 1 -> other.appendBlock(batch(300), SETTINGS);
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
            partition.appendBlock(TestEntries.inOrder(300, random), SETTINGS);
        }
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM logs")).containsExactly("" + (before + 300));
    }

    @Test
    void entriesWithLogidsOfTheirOwnKeepThem() throws Exception {
        try (PartitionFile partition = open()) {
            partition.appendBlock(TestEntries.numbered(TestEntries.inOrder(300, random)), SETTINGS);
        }
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM logs")).containsExactly("300");
    }
}
