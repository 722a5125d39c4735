package dev.logs.query;

import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import java.util.Optional;

/** Finds entries by their addresses. */
final class EntryFinder {

    private final PartitionAccess access;

    EntryFinder(PartitionAccess access) {
        this.access = access;
    }

    /** The entry; empty when it is not there, or its partition is in trouble, which is reported. */
    Optional<FoundEntry> find(Address address) {
        PartitionKey key = address.partition();
        Optional<OpenPartition> opened = access.open(key);
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

    /** @throws UsageException when there is no such entry */
    FoundEntry require(Address address) {
        return find(address)
                .orElseThrow(() -> new UsageException(
                        "there is no entry at " + address, "it may have been pruned; -o long prints addresses"));
    }
}
