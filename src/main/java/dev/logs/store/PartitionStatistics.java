package dev.logs.store;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a partition has of the entries that were asked for, and what it takes on the disk whatever was asked for.
 *
 * @param speakers unordered
 * @param firstEpoch Unix second of the oldest of them; empty when there is none
 * @param lastEpoch Unix second of the newest of them; empty when there is none
 */
public record PartitionStatistics(
        List<SpeakerCount> speakers, OptionalLong firstEpoch, OptionalLong lastEpoch, StorageFigures storage) {

    public PartitionStatistics {
        speakers = List.copyOf(speakers);
    }
}
