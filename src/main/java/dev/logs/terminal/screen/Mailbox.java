package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Between the threads that read and the one that shows. What is committed waits in the tree when it fills up. */
final class Mailbox implements LiveFeed.Sink {

    /** Entries that wait here. Raised: more memory while the terminal is slow. */
    private static final int ENTRIES_MAX = 20_000;

    private List<FoundEntry> entries = new ArrayList<>();
    private long handedIn;
    private final Deque<Keystroke> keys = new ArrayDeque<>();
    private final Deque<Runnable> answers = new ArrayDeque<>();
    private boolean woken;

    /** Puts an entry in, and waits where there are too many. */
    @Override
    public synchronized void put(FoundEntry entry) throws InterruptedException {
        while (entries.size() >= ENTRIES_MAX) {
            wait();
        }
        entries.add(entry);
        handedIn++;
        if (entries.size() == 1) {
            notifyAll();
        }
    }

    /** Entries that were put in and taken out since the start. */
    synchronized long delivered() {
        return handedIn - entries.size();
    }

    synchronized void put(Keystroke key) {
        keys.add(key);
        notifyAll();
    }

    synchronized void put(Runnable answer) {
        answers.add(answer);
        notifyAll();
    }

    /** Ends the wait of the one who shows, though there is nothing to take. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    /**
     * Waits until there is something to take, or the patience is over.
     *
     * @param entriesNanos before this time entries alone are not worth it
     */
    synchronized void await(long entriesNanos, long patienceNanos) throws InterruptedException {
        long end = System.nanoTime() + patienceNanos;
        while (!woken && keys.isEmpty() && answers.isEmpty()) {
            long now = System.nanoTime();
            long rest = end - now;
            if (!entries.isEmpty()) {
                rest = Math.min(rest, entriesNanos - now);
            }
            if (rest <= 0) {
                return;
            }
            // At least a millisecond: a wait of none would be one for ever.
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(rest)));
        }
        woken = false;
    }

    /** All entries that wait. */
    synchronized List<FoundEntry> takeEntries() {
        List<FoundEntry> taken = entries;
        entries = new ArrayList<>();
        notifyAll();
        return taken;
    }

    /** All keys that wait, in order. */
    synchronized List<Keystroke> takeKeys() {
        List<Keystroke> taken = List.copyOf(keys);
        keys.clear();
        return taken;
    }

    /** All answers that wait, in order. */
    synchronized List<Runnable> takeAnswers() {
        List<Runnable> taken = List.copyOf(answers);
        answers.clear();
        return taken;
    }
}
