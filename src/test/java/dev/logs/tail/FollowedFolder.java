package dev.logs.tail;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.Problem;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.store.Durability;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.HandleCache;
import dev.logs.tree.PartitionOpener;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import dev.logs.tree.TreeWatch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A tree on disk that a test writes to and follows at once. */
final class FollowedFolder implements AutoCloseable {

    /** 2026-03-21, the day that counts as today. */
    static final long TODAY = 1_774_051_200L;

    private static final StoreSettings FAST = StoreSettings.DEFAULT.withDurability(Durability.NORMAL);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    final TreeRoot root;
    final HandleCache handles;
    final Follow follow;
    final List<Problem> problems = new ArrayList<>();

    /** The messages that the follow handed out, in order. */
    final List<String> seen = new ArrayList<>();

    FollowedFolder(Path root) {
        this.root = new TreeRoot(root);
        handles = new HandleCache(
                PartitionOpener.forReading(this.root, FAST),
                new CacheLimits(4, 60_000),
                () -> System.nanoTime() / 1_000_000,
                problems::add);
        PartitionResolver resolver = new PartitionResolver(this.root, problems::add);
        Clock clock = Clock.fixed(Instant.ofEpochSecond(TODAY + 43_200), ZoneOffset.UTC);
        follow = new Follow(
                new FollowedTree(this.root, resolver, handles, problems::add),
                new TreeWatch(this.root, resolver, ContextFilter.ALL, clock),
                FilterSet.NONE);
    }

    static PartitionKey today(String context) {
        return PartitionKey.at(context, TODAY);
    }

    static LogEntry entry(String message) {
        return new LogEntry(0, "app", "[]", TODAY, 0, 10, 0, message, null, null);
    }

    /** Begins as a screen does: partitions of other days are left for the first polls. */
    void begin() {
        follow.begin(Duration.ZERO);
    }

    void beginCompletely() {
        follow.begin(Duration.ofDays(1));
    }

    PartitionFile writer(PartitionKey key) {
        return PartitionFile.openForWriting(root.file(key), FAST);
    }

    void write(PartitionKey key, LogEntry... entries) {
        try (PartitionFile file = writer(key)) {
            file.append(List.of(entries));
        }
    }

    /** Polls until the condition holds, and then for a little longer, in which nothing may come twice. */
    void pollUntil(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not seen in time; seen so far: " + seen);
            }
            poll();
        }
        for (int i = 0; i < 15; i++) {
            poll();
        }
    }

    /** Polls until so many messages were seen. */
    void pollUntilSeen(int count) throws InterruptedException {
        pollUntil(() -> seen.size() >= count);
    }

    private void poll() throws InterruptedException {
        follow.poll(this::accept);
        TimeUnit.MILLISECONDS.sleep(10);
    }

    private boolean accept(FoundEntry found) {
        return seen.add(found.entry().content());
    }

    @Override
    public void close() {
        follow.close();
        handles.close();
    }
}
