package dev.logs.query;

import dev.logs.entry.Level;
import dev.logs.entry.PartitionKey;
import dev.logs.store.PartitionStatistics;
import dev.logs.store.SpeakerCount;
import dev.logs.store.StorageFigures;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sum of what the partitions of a group have. Complete, and not changed any more, once it was returned. */
public final class GroupStatistics {

    private final String name;
    private final Map<Level, Long> levels = new EnumMap<>(Level.class);
    private final SortedMap<Long, DayCount> days = new TreeMap<>();
    private int partitions;
    private long rows;
    private long compacted;
    private long messageBytes;
    private long firstEpoch = Long.MAX_VALUE;
    private long lastEpoch = Long.MIN_VALUE;
    private StorageFigures storage = new StorageFigures(0, 0, 0, 0, 0, null);

    GroupStatistics(String name) {
        this.name = name;
    }

    /**
     * What came on one UTC day.
     *
     * @param messageBytes 0 where messages were not measured
     */
    public record DayCount(long entries, long messageBytes) {

        DayCount and(DayCount other) {
            return new DayCount(entries + other.entries, messageBytes + other.messageBytes);
        }
    }

    /** Adds a partition that belongs to the group altogether. */
    void add(PartitionKey key, PartitionStatistics added) {
        partitions++;
        added.speakers().forEach(speaker -> addEntries(key, speaker));
        days.putIfAbsent(key.epochDay(), new DayCount(0, 0));
        firstEpoch = Math.min(firstEpoch, added.firstEpoch().orElse(Long.MAX_VALUE));
        lastEpoch = Math.max(lastEpoch, added.lastEpoch().orElse(Long.MIN_VALUE));
        storage = sum(storage, added.storage());
    }

    /** Adds what a part of a partition says. */
    void addEntries(PartitionKey key, SpeakerCount speaker) {
        long entries = speaker.rows() + speaker.compacted();
        rows += speaker.rows();
        compacted += speaker.compacted();
        messageBytes += speaker.messageBytes();
        levels.merge(Level.ranking(speaker.level()), entries, Long::sum);
        days.merge(key.epochDay(), new DayCount(entries, speaker.messageBytes()), DayCount::and);
    }

    private static StorageFigures sum(StorageFigures a, StorageFigures b) {
        return new StorageFigures(
                a.bytes() + b.bytes(),
                a.blockBytes() + b.blockBytes(),
                a.blocks() + b.blocks(),
                a.messageBytes() + b.messageBytes(),
                Math.max(a.nextLogid(), b.nextLogid()),
                later(a.compactedAt(), b.compactedAt()));
    }

    private static @Nullable String later(@Nullable String a, @Nullable String b) {
        return a == null || b != null && a.compareTo(b) < 0 ? b : a;
    }

    /** Context, partition, source or level. */
    public String name() {
        return name;
    }

    /** How many partitions; 0 for groups that are parts of partitions. */
    public int partitions() {
        return partitions;
    }

    /** Entries that are rows. */
    public long rows() {
        return rows;
    }

    /** Entries that are in blocks. */
    public long compacted() {
        return compacted;
    }

    public long entries() {
        return rows + compacted;
    }

    /** Bytes of the messages; see {@link SpeakerCount#messageBytes}. */
    public long messageBytes() {
        return messageBytes;
    }

    /** Entries by the level that they rank with. */
    public Map<Level, Long> levels() {
        return Collections.unmodifiableMap(levels);
    }

    /** Days since 1970-01-01 (UTC) of which there is a partition, or of the parts of partitions an entry. */
    public SortedMap<Long, DayCount> days() {
        return Collections.unmodifiableSortedMap(days);
    }

    /** Unix second of the oldest entry; empty when there is none or the group is a part of partitions. */
    public OptionalLong firstEpoch() {
        return firstEpoch == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(firstEpoch);
    }

    /** Unix second of the newest entry; empty as {@link #firstEpoch}. */
    public OptionalLong lastEpoch() {
        return lastEpoch == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(lastEpoch);
    }

    /** Of all its partitions; nothing for groups that are parts of partitions. */
    public StorageFigures storage() {
        return storage;
    }
}
