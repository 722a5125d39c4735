package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.BlockInput;
import dev.logs.block.BlockSettings;
import dev.logs.entry.LogEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches that are encoded as blocks before their turn. */
class BlockForecastTest {

    private static final BlockSettings SETTINGS = new BlockSettings(3, 1_000, 8L << 20);

    @TempDir
    Path folder;

    private final Random random = new Random(1);
    private final List<LogEntry> expected = new ArrayList<>();

    /** What the encoding thread would do, done when the test says so. */
    private final Deque<Runnable> encoding = new ArrayDeque<>();

    private PartitionFile partition;
    private BlockForecast forecast;
    private int starts;

    @BeforeEach
    void open() {
        partition = PartitionFile.openForWriting(file(), StoreSettings.DEFAULT);
        forecast = new BlockForecast(SETTINGS, encoding::add, () -> {
            starts++;
            return partition.chain(SETTINGS);
        });
    }

    @AfterEach
    void close() {
        partition.close();
    }

    private Path file() {
        return folder.resolve("logs.sqlite");
    }

    /** A batch that was prepared. */
    private record Prepared(List<LogEntry> entries, BlockPlan plan) {}

    private Prepared prepare(int size) {
        List<LogEntry> entries = TestEntries.shuffled(size, random);
        return new Prepared(entries, forecast.prepare(BlockInput.of(entries)));
    }

    private void encode() {
        while (!encoding.isEmpty()) {
            encoding.remove().run();
        }
    }

    /** Whether the batch was stored as it had been encoded. */
    private boolean isStoredAhead(Prepared batch) {
        Optional<EncodedBatch> encoded = batch.plan.encoded();
        boolean fits = encoded.isPresent() && encoded.get().chain().isNext(encoded.get());
        store(batch);
        return fits && !encoded.get().chain().isBroken();
    }

    private void store(Prepared batch) {
        AppendResult result = partition
                .append(AppendBatch.of(batch.entries, OwnLogids.KEEP_OR_RENUMBER)
                        .asBlock(batch.plan))
                .orElseThrow();
        long next = result.firstLogid();
        for (LogEntry entry : batch.entries) {
            expected.add(entry.withLogid(next++));
        }
    }

    private void check() throws Exception {
        partition.close();
        assertThat(Reading.all(file())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Sqlite.isIntact(file())).isTrue();
    }

    @Test
    void batchesAreStoredAsTheyWereEncoded() throws Exception {
        Prepared first = prepare(500);
        Prepared second = prepare(900);
        encode();
        assertThat(isStoredAhead(first)).isTrue();
        Prepared third = prepare(300);
        encode();
        assertThat(isStoredAhead(second)).isTrue();
        assertThat(isStoredAhead(third)).isTrue();
        assertThat(starts).isEqualTo(1);
        check();
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM blocks")).containsExactly("3");
    }

    /** Encoding takes three times as long as storing: whoever waited for each other would work by turns. */
    @Test
    void batchIsStoredWhileTheNextIsBeingEncoded() throws Exception {
        Prepared first = prepare(500);
        encode();
        EncodedBatch encoded = first.plan.encoded().orElseThrow();
        synchronized (encoded.chain()) {
            CompletableFuture.runAsync(() -> store(first)).get(1, TimeUnit.MINUTES);
        }
        check();
    }

    @Test
    void batchIsEncodedAgainWhenSomebodyElseWroteBeforeIt() throws Exception {
        Prepared first = prepare(500);
        Prepared overtaken = prepare(400);
        Prepared behind = prepare(300);
        encode();
        assertThat(isStoredAhead(first)).isTrue();
        writeFromElsewhere(10);
        assertThat(isStoredAhead(overtaken)).isFalse();
        assertThat(isStoredAhead(behind)).isFalse();
        Prepared later = prepare(200);
        encode();
        assertThat(isStoredAhead(later)).isTrue();
        assertThat(starts).isEqualTo(2);
        check();
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM blocks")).containsExactly("4");
    }

    @Test
    void batchIsEncodedAgainWhenRowsCameBeforeIt() throws Exception {
        Prepared first = prepare(500);
        Prepared second = prepare(400);
        encode();
        store(first);
        List<LogEntry> rows = TestEntries.inOrder(20, random);
        partition.append(rows);
        rows.forEach(entry -> expected.add(entry.withLogid(expected.size() + 1)));
        assertThat(isStoredAhead(second)).isFalse();
        check();
    }

    @Test
    void nothingIsEncodedAheadBehindABatchThatWasGivenUp() throws Exception {
        prepare(500);
        Prepared second = prepare(400);
        encode();
        assertThat(isStoredAhead(second)).isFalse();
        Prepared third = prepare(300);
        encode();
        assertThat(third.plan.encoded()).isEmpty();
        store(third);
        check();
    }

    @Test
    void batchIsEncodedAgainForAFileThatWasOpenedAnew() throws Exception {
        Prepared first = prepare(500);
        Prepared second = prepare(400);
        encode();
        store(first);
        partition.close();
        partition = PartitionFile.openForWriting(file(), StoreSettings.DEFAULT);
        assertThat(isStoredAhead(second)).isFalse();
        check();
    }

    @Test
    void batchesOfAFileThatWasReplacedGoIntoTheNewOne() throws Exception {
        Prepared first = prepare(500);
        Prepared second = prepare(400);
        encode();
        store(first);
        partition.checkpoint();
        Files.delete(file());
        expected.clear();
        store(second);
        check();
    }

    @Test
    void fileThatCannotHaveBlocksGetsRows() throws Exception {
        partition.close();
        Files.delete(file());
        Sqlite.build(file(), "base.sql");
        int before = Reading.all(file()).size();
        partition = PartitionFile.openForWriting(file(), StoreSettings.DEFAULT);
        Prepared batch = prepare(300);
        encode();
        assertThat(batch.plan.encoded()).isEmpty();
        store(batch);
        assertThat(Sqlite.rows(file(), "SELECT count(*) FROM logs")).containsExactly("" + (before + 300));
    }

    private void writeFromElsewhere(int size) {
        List<LogEntry> rows = TestEntries.inOrder(size, random);
        try (PartitionFile other = PartitionFile.openForWriting(file(), StoreSettings.DEFAULT)) {
            other.append(rows);
        }
        rows.forEach(entry -> expected.add(entry.withLogid(expected.size() + 1)));
    }
}
