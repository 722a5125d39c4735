package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Between the threads that read and the one that shows. What is committed waits in the tree when it fills up. */
final class Mailbox implements LiveFeed.Sink {

    /** Entries that wait here. Raised: more memory while the terminal is slow. */
    private static final int ENTRIES_MAX = 20_000;

    private List<FoundEntry> entries = new ArrayList<>();
    private long handedIn;
    private final Deque<Runnable> answers = new ArrayDeque<>();

    /** Puts an entry in, and waits where there are too many. */
    @Override
    public synchronized void put(FoundEntry entry) throws InterruptedException {
        while (entries.size() >= ENTRIES_MAX) {
            wait();
        }
        entries.add(entry);
        handedIn++;
    }

    /** Entries that were put in and taken out since the start. */
    synchronized long delivered() {
        return handedIn - entries.size();
    }

    synchronized void put(Runnable answer) {
        answers.add(answer);
    }

    /** All entries that wait. */
    synchronized List<FoundEntry> takeEntries() {
        List<FoundEntry> taken = entries;
        entries = new ArrayList<>();
        notifyAll();
        return taken;
    }

    /** All answers that wait, in order. */
    synchronized List<Runnable> takeAnswers() {
        List<Runnable> taken = List.copyOf(answers);
        answers.clear();
        return taken;
    }
}
