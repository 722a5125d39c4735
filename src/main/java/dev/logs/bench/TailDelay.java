package dev.logs.bench;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.InterruptedRunException;
import dev.logs.error.ProblemSink;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.ingest.TreeEntryStore;
import dev.logs.query.Query;
import dev.logs.query.QueryCounters;
import dev.logs.query.QueryEngine;
import dev.logs.query.Selection;
import dev.logs.store.StoreSettings;
import dev.logs.tail.EndConditions;
import dev.logs.tail.Follow;
import dev.logs.tail.FollowedTree;
import dev.logs.tail.Mark;
import dev.logs.tail.TailOutput;
import dev.logs.tail.TailRun;
import dev.logs.tail.TailStart;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.HandleCache;
import dev.logs.tree.PartitionOpener;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import dev.logs.tree.TreeWatch;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How long after a commit began {@code logs tail} on the whole tree shows the entry. */
final class TailDelay {

    /** A context of its own, so that nothing else finds the entries. */
    static final String CONTEXT = "tail-delay";

    /** Nobody waits longer for an entry; it then counts as this late. */
    private static final long ARRIVAL_SECONDS_MAX = 10;

    private static final Duration END_PATIENCE = Duration.ofSeconds(10);

    private final TreeRoot root;
    private final Clock clock;
    private final ProblemSink problems;

    TailDelay(TreeRoot root, Clock clock, ProblemSink problems) {
        this.root = root;
        this.clock = clock;
        this.problems = problems;
    }

    /** Commits so many entries of the present, one after another, and waits for each; the first is not counted. */
    Latencies measure(int rounds) {
        PartitionResolver resolver = new PartitionResolver(root, problems);
        try (TreeEntryStore store = new TreeEntryStore(root, StoreSettings.DEFAULT, CacheLimits.DEFAULT, problems);
                HandleCache handles = new HandleCache(
                        PartitionOpener.forReading(root, StoreSettings.DEFAULT),
                        CacheLimits.DEFAULT,
                        () -> System.nanoTime() / 1_000_000,
                        problems)) {
            TreeWatch watch = new TreeWatch(root, resolver, ContextFilter.ALL, clock);
            FollowedTree tree = new FollowedTree(root, resolver, handles, problems);
            EndConditions never = new EndConditions(true, null, Long.MAX_VALUE, null, null, null);
            Arrivals arrivals = new Arrivals();
            TailRun run = new TailRun(new Follow(tree, watch, FilterSet.NONE), never, arrivals, clock);
            QueryEngine engine = new QueryEngine(resolver, handles, problems, new QueryCounters(System::nanoTime));
            TailStart start = new TailStart(Query.ALL.withSelection(Selection.newest(0)), null, false);
            Thread tail = new Thread(() -> run.run(engine, start), "tail");
            tail.setDaemon(true);
            tail.start();
            try {
                arrivals.begun.await();
                return new Latencies(commit(store, arrivals, rounds));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedRunException();
            } finally {
                run.stop(END_PATIENCE);
            }
        }
    }

    private long[] commit(TreeEntryStore store, Arrivals arrivals, int rounds) throws InterruptedException {
        long epoch = clock.instant().getEpochSecond();
        PartitionKey today = PartitionKey.at(CONTEXT, epoch);
        long[] nanos = new long[rounds];
        for (int i = -1; i < rounds; i++) {
            LogEntry entry = new LogEntry(
                    LogEntry.NO_LOGID,
                    CONTEXT,
                    LogEntry.NO_TAGS,
                    epoch,
                    0,
                    Level.INFO.stored(),
                    0,
                    "entry " + i,
                    null,
                    null);
            long start = System.nanoTime();
            store.append(today, List.of(entry));
            Long arrived = arrivals.nanos.poll(ARRIVAL_SECONDS_MAX, TimeUnit.SECONDS);
            nanos[Math.max(0, i)] = (arrived == null ? System.nanoTime() : arrived) - start;
        }
        return nanos;
    }

    /** Notes when each entry came. */
    private static final class Arrivals implements TailOutput {

        private final BlockingQueue<Long> nanos = new LinkedBlockingQueue<>();
        private final CountDownLatch begun = new CountDownLatch(1);

        @Override
        public void print(FoundEntry entry) {
            nanos.add(System.nanoTime());
        }

        @Override
        public void flush(Supplier<Map<PartitionKey, Mark>> marks) {
            begun.countDown();
        }

        @Override
        public void end(Supplier<Map<PartitionKey, Mark>> marks) {
            // Also when it could not begin: nobody waits for ever.
            begun.countDown();
        }

        @Override
        public boolean isAbandoned() {
            return false;
        }
    }
}
