package dev.logs.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.StorageException;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandleCacheTest {

    @TempDir
    Path folder;

    private final CollectedProblems problems = new CollectedProblems();
    private final AtomicLong clock = new AtomicLong(1_000_000);
    private TreeRoot root;
    private HandleCache cache;

    @BeforeEach
    void open() {
        root = new TreeRoot(folder);
        cache = new HandleCache(
                PartitionOpener.forWriting(root, StoreSettings.DEFAULT),
                new CacheLimits(2, 1_000),
                clock::get,
                problems);
    }

    private static PartitionKey day(int day) {
        return new PartitionKey("default", 2026, day);
    }

    private PartitionFile use(int day) {
        try (Lease lease = cache.acquireOrThrow(day(day))) {
            return lease.file();
        }
    }

    @Test
    void fileStaysOpenBetweenUses() {
        PartitionFile first = use(1);
        assertThat(use(1)).isSameAs(first);
        assertThat(cache.counters()).isEqualTo(new CacheCounters(1, 1, 0));
        cache.close();
        assertThat(cache.counters().closed()).isEqualTo(1);
    }

    @Test
    void leastRecentlyUsedFileIsClosedFirst() {
        PartitionFile one = use(1);
        PartitionFile two = use(2);
        use(1);
        use(3);
        assertThat(cache.counters()).isEqualTo(new CacheCounters(3, 1, 1));
        assertThat(use(1)).isSameAs(one);
        assertThat(use(2)).isNotSameAs(two);
    }

    @Test
    void fileInUseIsNeverClosed() {
        try (Lease one = cache.acquireOrThrow(day(1));
                Lease two = cache.acquireOrThrow(day(2));
                Lease three = cache.acquireOrThrow(day(3))) {
            assertThat(cache.counters().closed()).isZero();
            for (Lease lease : List.of(one, two, three)) {
                assertThat(lease.file().summary().entries()).isZero();
            }
        }
        assertThat(cache.counters().closed()).as("down to the limit again").isEqualTo(1);
    }

    @Test
    void idleFileIsClosed() {
        use(1);
        clock.addAndGet(999);
        use(2);
        assertThat(cache.counters().closed()).isZero();
        clock.addAndGet(1);
        use(2);
        assertThat(cache.counters().closed()).isEqualTo(1);
        assertThat(root.file(day(1)).resolveSibling("logs.sqlite-wal")).doesNotExist();
    }

    @Test
    void leaseMayBeClosedTwice() {
        Lease lease = cache.acquireOrThrow(day(1));
        Lease again = cache.acquireOrThrow(day(1));
        assertThat(again.file()).as("the same thread shares").isSameAs(lease.file());
        lease.close();
        lease.close();
        cache.close();
        assertThat(again.file().summary().entries()).as("still open").isZero();
        again.close();
        cache.close();
    }

    @Test
    void otherThreadGetsAConnectionOfItsOwn() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Lease mine = cache.acquireOrThrow(day(1))) {
            Future<PartitionFile> theirs = other.submit(() -> use(1));
            assertThat(theirs.get()).isNotSameAs(mine.file());
        } finally {
            other.shutdown();
        }
        assertThat(cache.counters().opened()).isEqualTo(2);
    }

    /** Java's closing of a file takes the locks away that the engine has on it. */
    @Test
    void whatIsOpenIsNotLookedInto() {
        assertThat(cache.look(day(1), () -> Optional.of("seen"))).contains("seen");
        use(1);
        assertThat(cache.look(day(1), () -> Optional.of("seen"))).isEmpty();
        assertThat(cache.look(day(2), () -> Optional.of("seen"))).contains("seen");
        cache.close();
        assertThat(cache.look(day(1), () -> Optional.of("seen"))).contains("seen");
    }

    @Test
    void openingWaitsForALook() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            List<Future<PartitionFile>> opening = new ArrayList<>();
            Optional<Long> opened = cache.look(day(1), () -> {
                opening.add(other.submit(() -> use(1)));
                LockSupport.parkNanos(50_000_000);
                return Optional.of(cache.counters().opened());
            });
            assertThat(opened).contains(0L);
            assertThat(opening.get(0).get().file()).isEqualTo(root.file(day(1)));
        } finally {
            other.shutdown();
        }
    }

    @Test
    void manyThreadsWriteManyPartitions() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        LogEntry entry = new LogEntry(0, "src", "[]", 1, 0, 0, 0, "content", null, null);
        for (int i = 0; i < 80; i++) {
            int day = 1 + i % 5;
            threads.execute(() -> {
                try (Lease lease = cache.acquireOrThrow(day(day))) {
                    lease.file().append(List.of(entry));
                }
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(60, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
        for (int day = 1; day <= 5; day++) {
            try (Lease lease = cache.acquireOrThrow(day(day))) {
                assertThat(lease.file().summary().entries()).isEqualTo(16);
            }
        }
        cache.close();
        assertThat(cache.counters().closed()).isEqualTo(cache.counters().opened());
    }

    @Test
    void damagedFileIsReportedAndTheRestAnswers() throws IOException {
        Path file = root.file(day(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no database ".repeat(100));
        assertThat(cache.acquire(day(1))).isEmpty();
        assertThat(cache.acquire(day(2))).isPresent();
        assertThat(problems.texts()).singleElement().asString().contains(file.toString(), "not an SQLite database");
        assertThatExceptionOfType(dev.logs.error.DamagedFileException.class)
                .isThrownBy(() -> cache.acquireOrThrow(day(1)));
    }

    @Test
    void missingFileIsNotMadeForReading() {
        HandleCache reading = new HandleCache(
                PartitionOpener.forReading(root, StoreSettings.DEFAULT), CacheLimits.DEFAULT, clock::get, problems);
        assertThatExceptionOfType(StorageException.class).isThrownBy(() -> reading.acquireOrThrow(day(9)));
        assertThat(root.directory(day(9))).doesNotExist();
    }
}
