package dev.logs.upkeep;

import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import dev.logs.error.StorageException;
import dev.logs.store.CompactionSettings;
import dev.logs.store.PartitionCompactor;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import dev.logs.store.ThreadEnd;
import dev.logs.store.WriteObstacle;
import dev.logs.tree.TreeRoot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Executes a plan: several partitions side by side when there are several, else one with its work spread over threads. A
 * partition that fails is reported and stays as it was; the others go on.
 */
public final class CompactRun {

    /** So many partitions that cannot be written, before any could be, stand for the rest. Raised: more lines that say the same. */
    private static final int UNWRITABLE_MAX = 3;

    private final CompactPlan plan;
    private final TreeRoot root;
    private final ProblemSink problems;
    private final CompactProgress progress;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private int unwritable;
    private int partitions;
    private long entries;
    private long bytesBefore;
    private long bytesAfter;
    private int waiting;

    public CompactRun(CompactPlan plan, TreeRoot root, ProblemSink problems, CompactProgress progress) {
        this.plan = plan;
        this.root = root;
        this.problems = problems;
        this.progress = progress;
    }

    /** Returns when all partitions are done; called once. */
    public CompactSummary execute() {
        long startNanos = System.nanoTime();
        int workers = Math.min(plan.request().settings().threads(), plan.items().size());
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i < workers; i++) {
            Thread thread = new Thread(() -> work(workers), "compact-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        work(workers);
        threads.forEach(ThreadEnd::await);
        throwFailure();
        int left = plan.items().size() - unwritable;
        if (isHopeless() && left > 0) {
            problems.report(new Problem(
                    root.path().toString(), "the other " + left + " partitions are left as they are", null));
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
        return new CompactSummary(partitions, entries, bytesBefore, bytesAfter, waiting, elapsed);
    }

    private void work(int workers) {
        try {
            List<CompactPlan.Item> items = plan.items();
            for (int i = next.getAndIncrement(); i < items.size() && failure.get() == null && !isHopeless(); ) {
                perform(items.get(i), workers);
                i = next.getAndIncrement();
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void perform(CompactPlan.Item item, int workers) {
        Path file = root.file(item.partition());
        CompactRequest request = plan.request();
        CompactionSettings settings = new CompactionSettings(
                request.settings().blocks(), request.settings().threads() / workers);
        try {
            long moved;
            boolean small;
            try (PartitionCompactor compactor = PartitionCompactor.open(file, StoreSettings.DEFAULT, settings)) {
                moved = request.direction() == CompactRequest.Direction.TO_BLOCKS
                        ? compactor.compact(progress::advanced)
                        : compactor.expand(progress::advanced);
                small = giveBack(item, compactor);
            }
            note(item, moved, small);
        } catch (LogsException e) {
            problems.report(Problem.of(item.partition().toString(), e));
            noteRefusal(file, e);
        }
    }

    private void noteRefusal(Path file, LogsException error) {
        if (error instanceof StorageException && WriteObstacle.at(file, error).isPresent()) {
            synchronized (this) {
                unwritable++;
            }
        }
    }

    /** A tree on a medium that is read-only, or of somebody else. */
    private synchronized boolean isHopeless() {
        return partitions == 0 && unwritable >= UNWRITABLE_MAX;
    }

    /** What was moved stays moved when this fails; the next run tries again. */
    private boolean giveBack(CompactPlan.Item item, PartitionCompactor compactor) {
        try {
            return compactor.giveBack();
        } catch (StorageException e) {
            problems.report(new Problem(
                    item.partition().toString(),
                    "is rewritten, but room that became free could not be given back: " + e.getMessage(),
                    "run logs compact again when there is some space"));
            return false;
        }
    }

    private void note(CompactPlan.Item item, long moved, boolean small) {
        long bytes;
        try (PartitionFile file = PartitionFile.openForReading(root.file(item.partition()), StoreSettings.DEFAULT)) {
            bytes = file.summary().bytes();
        }
        synchronized (this) {
            partitions++;
            entries += moved;
            bytesBefore += item.bytes();
            bytesAfter += bytes;
            waiting += small ? 0 : 1;
        }
    }

    private void throwFailure() {
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
    }
}
