package dev.logs.query;

import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Opens the days of a search one after another. Opening a day finds its first match, which for a rare text is all the work
 * there is; so while one day is read the next one is opened on a thread of its own, once it is sure enough that it will be
 * needed: when all matches are wanted, or when a day before was not enough.
 */
final class DaySequence implements AutoCloseable {

    private final DayReader reader;
    private final Scope scope;
    private final Order order;
    private final DayQueue days;

    /** The day behind the one that was opened last; empty when it was not asked for yet, or there is none. */
    private List<PartitionKey> upcoming = List.of();

    private @Nullable FutureTask<EntryMerge> ahead;
    private boolean isFirst = true;

    DaySequence(DayReader reader, Scope scope, Order order) {
        this.reader = reader;
        this.scope = scope;
        this.order = order;
        this.days = new DayQueue(scope.partitions(), order);
    }

    /**
     * Opens the next day, or null at the end.
     *
     * @param limit most entries that will be asked for
     */
    @Nullable
    EntryMerge open(long limit) {
        FutureTask<EntryMerge> opened = ahead;
        List<PartitionKey> day = upcoming.isEmpty() ? days.poll() : upcoming;
        if (day.isEmpty()) {
            return null;
        }
        ahead = null;
        upcoming = days.poll();
        if (reader.looksAhead() && !upcoming.isEmpty() && (!isFirst || limit == Long.MAX_VALUE)) {
            startNext(day, limit);
        }
        isFirst = false;
        return opened == null ? reader.open(day, scope, order, limit) : get(opened);
    }

    private void startNext(List<PartitionKey> openNow, long limit) {
        List<PartitionKey> next = upcoming;
        if (reader.fit(openNow, next)) {
            FutureTask<EntryMerge> task = new FutureTask<>(() -> reader.open(next, scope, order, limit));
            Thread thread = new Thread(task, "search ahead");
            thread.setDaemon(true);
            thread.start();
            ahead = task;
        }
    }

    private static EntryMerge get(FutureTask<EntryMerge> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Gives a day back that was opened ahead. One that is still being opened is waited for, but not long. */
    @Override
    public void close() {
        FutureTask<EntryMerge> task = ahead;
        ahead = null;
        if (task == null) {
            return;
        }
        try {
            task.get(QueryLimits.AHEAD_WAIT_MILLIS_MAX, TimeUnit.MILLISECONDS).close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Nobody asked for that day: what is wrong with it, or keeps it, is of no interest.
        }
    }
}
