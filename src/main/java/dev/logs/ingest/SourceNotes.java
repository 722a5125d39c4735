package dev.logs.ingest;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A store that also tells which sources had entries committed, now and then while it is open, and when it closes. */
public final class SourceNotes implements EntryStore {

    /** An ingest may run for months: its sources are told this long after the first entry that names them, at most. */
    private static final long TELL_NANOS = 10_000_000_000L;

    /** Names of an input that makes up a source for every entry help nobody. */
    private static final int NAMES_MAX = 5_000;

    private final EntryStore store;
    private final Consumer<Collection<String>> listener;
    private final Set<String> known = new HashSet<>();
    private final List<String> untold = new ArrayList<>();
    private long toldNanos = System.nanoTime();

    /**
     * @param store closed with this one
     * @param listener told each name once; called by one thread at a time
     */
    public SourceNotes(EntryStore store, Consumer<Collection<String>> listener) {
        this.store = store;
        this.listener = listener;
    }

    @Override
    public String contextName(String context) {
        return store.contextName(context);
    }

    @Override
    public void append(PartitionKey partition, List<LogEntry> batch) {
        store.append(partition, batch);
        note(sources(batch));
    }

    @Override
    public BatchAppend prepare(PartitionKey partition, List<LogEntry> batch) {
        Set<String> sources = sources(batch);
        BatchAppend prepared = store.prepare(partition, batch);
        return new BatchAppend(prepared.grows(), () -> {
            int committed = prepared.work().getAsInt();
            note(sources);
            return committed;
        });
    }

    @Override
    public List<Uncommitted> uncommitted(Due which) {
        return store.uncommitted(which);
    }

    @Override
    public boolean acceptsWrites() {
        return store.acceptsWrites();
    }

    @Override
    public void close() {
        store.close();
        tell();
    }

    private static Set<String> sources(List<LogEntry> batch) {
        Set<String> sources = new HashSet<>();
        String last = "";
        for (LogEntry entry : batch) {
            String src = entry.src();
            if (!src.equals(last) && sources.size() < NAMES_MAX) {
                sources.add(src);
            }
            last = src;
        }
        return sources;
    }

    private synchronized void note(Set<String> sources) {
        for (String src : sources) {
            if (known.size() < NAMES_MAX && known.add(src)) {
                untold.add(src);
            }
        }
        if (!untold.isEmpty() && System.nanoTime() - toldNanos >= TELL_NANOS) {
            tell();
        }
    }

    private synchronized void tell() {
        toldNanos = System.nanoTime();
        if (!untold.isEmpty()) {
            listener.accept(List.copyOf(untold));
            untold.clear();
        }
    }
}
