package dev.logs.ingest;

import dev.logs.block.PackedEntries;
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
        note(PackedEntries.sources(batch));
    }

    @Override
    public List<LogEntry> pack(List<LogEntry> entries) {
        return store.pack(entries);
    }

    @Override
    public BatchAppend prepare(PartitionKey partition, List<LogEntry> batch) {
        Set<String> sources = PackedEntries.sources(batch);
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

    private synchronized void note(Set<String> sources) {
        for (String src : sources) {
            if (!src.isEmpty() && known.size() < NAMES_MAX && known.add(src)) {
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
