package dev.logs.query;

import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.DamagedFileException;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import dev.logs.filter.ContextFilter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds entries by their addresses. */
final class EntryFinder {

    private final PartitionSource source;
    private final PartitionAccess access;

    EntryFinder(PartitionSource source, PartitionAccess access) {
        this.source = source;
        this.access = access;
    }

    /** The entry; empty when it is not there, or its partition is in trouble, which is reported. */
    Optional<FoundEntry> find(Address address) {
        PartitionKey key = address.partition();
        // Asking for a partition that is not there would be reported as trouble.
        Optional<OpenPartition> opened = exists(key) ? access.open(key) : Optional.empty();
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (OpenPartition partition = opened.get()) {
            return partition.find(address.logid()).map(entry -> new FoundEntry(key, entry));
        } catch (DamagedFileException | StorageException e) {
            access.skipped(key, e);
            return Optional.empty();
        }
    }

    private boolean exists(PartitionKey key) {
        Instant start = Instant.ofEpochSecond(key.firstEpoch());
        ContextFilter context = new ContextFilter(List.of(key.context()), List.of());
        return source.resolve(context, new TimeRange(start, start)).partitions().contains(key);
    }

    /** @throws UsageException when there is no such entry */
    FoundEntry require(Address address) {
        return find(address)
                .orElseThrow(() -> new UsageException(
                        "there is no entry at " + address, "it may have been pruned; -o long prints addresses"));
    }
}
