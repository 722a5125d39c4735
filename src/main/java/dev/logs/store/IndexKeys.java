package dev.logs.store;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.io.IOException;
import java.util.function.IntUnaryOperator;

/** What the indexes of a partition's rows hold, until all rows are there: 16 bytes a row. Logids are those from 1. */
final class IndexKeys {

    /** Numbers of levels and errors beyond it are stored, but not here. */
    private static final int BYTE_MAX = 255;

    private static final int BYTE_BITS = 8;

    private final RowRecord record;
    private final long firstEpoch;
    private final IntColumn seconds = new IntColumn();
    private final IntColumn levels = new IntColumn();
    private final IntColumn srcs = new IntColumn();
    private final IntColumn jobs = new IntColumn();

    /** @param firstEpoch of the day */
    IndexKeys(RowRecord record, long firstEpoch) {
        this.record = record;
        this.firstEpoch = firstEpoch;
    }

    /** Whether the keys of an entry can be kept. */
    boolean fit(LogEntry entry) {
        long second = entry.epoch() - firstEpoch;
        return second >= 0
                && second < PartitionKey.SECONDS_PER_DAY
                && isByte(entry.level())
                && isByte(entry.error())
                && entry.src().length() <= StoreLimits.LOAD_KEY_CHARS_MAX
                && (entry.jobId() == null || entry.jobId().length() <= StoreLimits.LOAD_KEY_CHARS_MAX);
    }

    private static boolean isByte(int number) {
        return number >= 0 && number <= BYTE_MAX;
    }

    /** Adds those of the entry that was encoded last. */
    void add(LogEntry entry) {
        seconds.add((int) (entry.epoch() - firstEpoch));
        levels.add(entry.level() << BYTE_BITS | entry.error());
        srcs.add(record.src);
        jobs.add(record.job);
    }

    int rows() {
        return seconds.size();
    }

    /** Writes the tree of one of {@link Schema#INDEXED}, and answers its root page. Several may be written at once. */
    byte[] write(String column, PageWriter file) throws IOException {
        TallTree tree = TallTree.index(file);
        switch (column) {
            case "epoch" -> addNumbers(tree, (int) PartitionKey.SECONDS_PER_DAY, seconds::get, firstEpoch);
            case "loglevel" -> addNumbers(tree, BYTE_MAX + 1, place -> levels.get(place) >> BYTE_BITS, 0);
            case "error" -> addNumbers(tree, BYTE_MAX + 1, place -> levels.get(place) & BYTE_MAX, 0);
            case "src" -> addTexts(tree, record.srcs, srcs);
            case "job_id" -> addTexts(tree, record.jobs, jobs);
            default -> throw new IllegalArgumentException(column);
        }
        return tree.finish();
    }

    private void addNumbers(TallTree tree, int range, IntUnaryOperator key, long least) throws IOException {
        CellBuffer cell = new CellBuffer();
        for (int place : Ranking.order(rows(), range, key)) {
            cell.key(least + key.applyAsInt(place), place + 1L);
            tree.addKey(cell);
        }
    }

    private void addTexts(TallTree tree, DistinctTexts texts, IntColumn numbers) throws IOException {
        int[] ranks = texts.ranks();
        CellBuffer cell = new CellBuffer();
        IntUnaryOperator rank = place -> numbers.get(place) == DistinctTexts.NONE ? 0 : 1 + ranks[numbers.get(place)];
        for (int place : ranks.length == 0 ? new int[0] : Ranking.order(rows(), 1 + ranks.length, rank)) {
            if (numbers.get(place) != DistinctTexts.NONE) {
                cell.key(texts, numbers.get(place), place + 1L);
                tree.addKey(cell);
            }
        }
    }
}
