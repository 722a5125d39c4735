package dev.logs.tail;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.store.Durability;
import dev.logs.store.PartitionFile;
import dev.logs.store.StoreSettings;
import dev.logs.tree.TreeRoot;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Commits single entries of now, and tells when each was committed. */
final class ProbeWriter implements AutoCloseable {

    private final PartitionFile file;

    ProbeWriter(Path root) {
        PartitionKey today = PartitionKey.at("probe", Instant.now().getEpochSecond());
        file = PartitionFile.openForWriting(
                new TreeRoot(root).file(today), StoreSettings.DEFAULT.withDurability(Durability.NORMAL));
    }

    /** Answers the time of the commit, on the clock of {@link System#nanoTime}. */
    long commit(String message) {
        Instant now = Instant.now();
        file.append(List.of(
                new LogEntry(0, "probe", "[]", now.getEpochSecond(), now.getNano(), 10, 0, message, null, null)));
        return System.nanoTime();
    }

    @Override
    public void close() {
        file.close();
    }
}
