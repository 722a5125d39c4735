package dev.logs.transfer;

import dev.logs.entry.PartitionKey;
import dev.logs.store.BlockSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a day is cut into units: the times at which all but the first begin, ascending. */
final class UnitCuts {

    /** Entries of a unit, at most about. More wait longer in memory for their turn; fewer cost a search each. */
    private static final long UNIT_ROWS_MAX = 150_000;

    /** Entries of a unit that is made of blocks of one partition: a full block makes a unit. */
    private static final long BLOCK_ROWS = 48_000;

    private UnitCuts() {}

    /** Equal stretches of the day for so many rows. */
    static List<Instant> byTime(long day, long rows) {
        long first = day * PartitionKey.SECONDS_PER_DAY;
        long stretches = Math.min(PartitionKey.SECONDS_PER_DAY, rows / UNIT_ROWS_MAX);
        List<Instant> cuts = new ArrayList<>();
        for (long i = 1; i < stretches; i++) {
            cuts.add(Instant.ofEpochSecond(first + PartitionKey.SECONDS_PER_DAY * i / stretches));
        }
        return cuts;
    }

    /**
     * Where blocks begin, so that most are read by one thread alone.
     *
     * @param partitions how many the day has: the blocks of each lie across the cuts of the others
     */
    static List<Instant> byBlock(long day, List<BlockSpan> blocks, int partitions) {
        long first = day * PartitionKey.SECONDS_PER_DAY;
        long unitRows = Math.min(UNIT_ROWS_MAX, BLOCK_ROWS * partitions);
        List<BlockSpan> ordered = new ArrayList<>(blocks);
        ordered.sort(Comparator.comparingLong(BlockSpan::epoch).thenComparingInt(BlockSpan::nanos));
        List<Instant> cuts = new ArrayList<>();
        long rows = 0;
        Instant last = Instant.ofEpochSecond(first);
        for (BlockSpan block : ordered) {
            // Another program may have put entries of other times into its partition.
            boolean inDay = block.epoch() >= first && block.epoch() < first + PartitionKey.SECONDS_PER_DAY;
            Instant start = inDay ? Instant.ofEpochSecond(block.epoch(), block.nanos()) : last;
            if (rows >= unitRows && start.isAfter(last)) {
                cuts.add(start);
                last = start;
                rows = 0;
            }
            rows += block.rows();
        }
        return cuts;
    }
}
