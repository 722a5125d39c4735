package dev.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.PartitionFile;
import dev.logs.store.PartitionLoad;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FilledPartitionsTest {

    private static final PartitionKey DAY = PartitionKey.at("default", 0);
    private static final LogEntry ENTRY = new LogEntry(LogEntry.NO_LOGID, "s", "[]", 5, 0, 10, 0, "x", null, null);

    private final AtomicLong nanos = new AtomicLong();

    private FilledPartitions partitions(FillPatience patience) {
        return new FilledPartitions(new NoPlace(), partition -> false, patience, nanos::get);
    }

    private static List<LogEntry> batch(int entries) {
        return Collections.nCopies(entries, ENTRY);
    }

    @Test
    void whatTricklesGoesTheOrdinaryWayAndSoDoesWhatFollowsIt() {
        FilledPartitions partitions = partitions(FillPatience.LIVE);
        assertThat(partitions.target(DAY, batch(FillPatience.LIVE.firstBatchMin() - 1)))
                .isNull();
        assertThat(partitions.target(DAY, batch(FillPatience.LIVE.firstBatchMin())))
                .isNull();
        assertThat(partitions(FillPatience.WHOLE).target(DAY, batch(1))).isNotNull();
    }

    @Test
    void aFloodFillsAPartitionUntilPatienceEnds() {
        FilledPartitions partitions = partitions(FillPatience.LIVE);
        FilledPartition filled = partitions.target(DAY, batch(FillPatience.LIVE.firstBatchMin()));
        assertThat(filled).isNotNull();
        assertThat(partitions.due()).isEmpty();
        nanos.addAndGet(FillPatience.LIVE.nanosMax() - 1);
        assertThat(partitions.target(DAY, batch(1))).isSameAs(filled);
        assertThat(partitions.due()).isEmpty();
        nanos.addAndGet(1);
        assertThat(partitions.due()).containsExactly(filled);
        assertThat(partitions.target(DAY, batch(10_000)))
                .as("it is there by now, or soon")
                .isNull();
        assertThat(partitions.all()).isEmpty();
    }

    /** The input ends only when what it brought was committed. */
    @Test
    void aPauseOfALiveInputCommitsWhatIsFilled() throws InterruptedException {
        HoldingStore store = new HoldingStore();
        byte[] lines = "1 x\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        IngestSource live = new IngestSource(
                "pipe", "pipe", IngestSource.Kind.LIVE, () -> new PausedInput(lines, store.seen), null);
        IngestSummary summary = new RunFixture(store).run(live).execute();
        assertThat(store.seen.getCount()).isZero();
        assertThat(summary.counts().entries()).isEqualTo(500);
        assertThat(store.all()).hasSize(500);
    }

    /** Commits only what it is asked to. */
    private static final class HoldingStore extends MemoryStore {

        private final List<LogEntry> held = new ArrayList<>();
        private final CountDownLatch seen = new CountDownLatch(1);
        private boolean isHolding;

        @Override
        public BatchAppend prepare(PartitionKey partition, List<LogEntry> batch) {
            isHolding = true;
            return new BatchAppend(false, () -> {
                held.addAll(batch);
                return 0;
            });
        }

        @Override
        public List<Uncommitted> uncommitted(Due which) {
            boolean answers = which == Due.ALL && isHolding;
            isHolding &= !answers;
            return answers ? List.of(new Held(this)) : List.of();
        }
    }

    private record Held(HoldingStore store) implements Uncommitted {

        @Override
        public PartitionKey partition() {
            return DAY;
        }

        @Override
        public int entries() {
            return store.held.size();
        }

        @Override
        public int commit() {
            int entries = store.held.size();
            store.append(DAY, List.copyOf(store.held));
            store.held.clear();
            store.seen.countDown();
            return entries;
        }
    }

    private static final class PausedInput extends InputStream {

        private final ByteArrayInputStream first;
        private final CountDownLatch pause;

        PausedInput(byte[] first, CountDownLatch pause) {
            this.first = new ByteArrayInputStream(first);
            this.pause = pause;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int from, int length) {
            int read = first.read(target, from, length);
            try {
                return read < 0 && !pause.await(60, TimeUnit.SECONDS) ? -1 : read;
            } catch (InterruptedException e) {
                return -1;
            }
        }
    }

    private static final class NoPlace implements FilledPartition.Place {

        @Override
        public Optional<PartitionLoad> begin(PartitionKey partition) {
            return Optional.empty();
        }

        @Override
        public void append(PartitionKey partition, List<LogEntry> entries) {
            throw new AssertionError("nothing is written here");
        }

        @Override
        public void with(PartitionKey partition, Consumer<PartitionFile> work) {
            throw new AssertionError("nothing is written here");
        }
    }
}
