package dev.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.Problem;
import dev.logs.error.StorageException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a run does when partitions take no entries. */
@Timeout(60)
final class FailingPartitionsTest {

    private static final BatchLimits SMALL = new BatchLimits(10, new BatchDelay(60_000, 60_000, 0), 100, 1 << 20, 2);

    /** Refuses the contexts that a test names, from the given batch on. */
    private static final class RefusingStore extends MemoryStore {
        private final Set<String> damaged;
        private final Set<String> unwritable = new TreeSet<>();
        private boolean diskFull;
        private int batchesUntilFull = Integer.MAX_VALUE;

        RefusingStore(Set<String> damaged) {
            this.damaged = damaged;
        }

        @Override
        public synchronized void append(PartitionKey partition, List<LogEntry> batch) {
            if (damaged.contains(partition.context())) {
                throw new DamagedFileException(partition + " is not a database", "move it away");
            }
            diskFull |= batchesUntilFull-- <= 0;
            if (diskFull || unwritable.contains(partition.context())) {
                throw new StorageException(partition + ": cannot be written", null);
            }
            super.append(partition, batch);
        }

        @Override
        public synchronized boolean acceptsWrites() {
            return !diskFull;
        }
    }

    @Test
    void aDamagedPartitionConcernsOnlyItself() {
        RunFixture fixture = fixture(new RefusingStore(Set.of("bad")));
        IngestSummary summary = fixture.ingest("1 context=bad: x\n1 context=good: y\n".repeat(100));
        assertThat(summary.failure()).isNull();
        assertThat(summary.counts().entries()).isEqualTo(100);
        assertThat(summary.counts().refused()).isEqualTo(100);
        assertThat(fixture.problems)
                .containsExactly(
                        new Problem("bad/1970/001", "bad/1970/001 is not a database", "move it away"),
                        Problem.of("bad/1970/001", "100 entries were not stored"));
    }

    @Test
    void anUnwritablePartitionConcernsOnlyItselfAsLongAsOthersCanBeWritten() {
        RefusingStore store = new RefusingStore(Set.of());
        store.unwritable.add("bad");
        RunFixture fixture = fixture(store);
        IngestSummary summary = fixture.ingest("1 context=bad: x\n1 context=good: y\n".repeat(100));
        assertThat(summary.failure()).isNull();
        assertThat(summary.counts().entries()).isEqualTo(100);
        assertThat(fixture.problems).hasSize(2);
    }

    @Test
    void aFullDiskEndsTheRunAndCountsExactlyWhatWasStored() {
        RefusingStore store = new RefusingStore(Set.of());
        store.batchesUntilFull = 7;
        RunFixture fixture = fixture(store);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            text.append("1 context=c").append(i % 3).append(": x\n");
        }
        IngestSummary summary = fixture.ingest(text.toString());
        assertThat(summary.failure()).isInstanceOf(StorageException.class);
        IngestCounts counts = summary.counts();
        assertThat(counts.entries()).isEqualTo(fixture.store.all().size());
        assertThat(counts.lines()).isLessThan(100_000);
        // The last line read waits for others to join it.
        assertThat(counts.entries() + counts.refused()).isBetween(counts.lines() - 1, counts.lines());
    }

    @Test
    void theOnlyPartitionTakingNoMoreEndsTheRun() {
        RunFixture fixture = fixture(new MemoryStore() {
            private int batches;

            @Override
            public synchronized void append(PartitionKey partition, List<LogEntry> batch) {
                if (batches++ == 2) {
                    throw new StorageException("quota exceeded", null);
                }
                super.append(partition, batch);
            }
        });
        IngestSummary summary = fixture.ingest("1 a\n".repeat(10_000));
        assertThat(summary.failure()).hasMessage("quota exceeded");
        assertThat(summary.counts().entries()).isEqualTo(fixture.store.all().size());
        assertThat(summary.counts().lines()).isLessThan(10_000);
    }

    private static RunFixture fixture(MemoryStore store) {
        return new RunFixture(store).with(request -> request.withBatches(SMALL));
    }
}
