package dev.logs.upkeep.verify;

import dev.logs.entry.PartitionKey;
import dev.logs.store.PartitionCheck;

/** What was found of one partition. */
public record CheckedPartition(PartitionKey partition, PartitionCheck check) {}
