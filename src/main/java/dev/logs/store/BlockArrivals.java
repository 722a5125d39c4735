package dev.logs.store;

import dev.logs.block.BlockReader;
import dev.logs.entry.LogEntry;
import dev.logs.error.DamagedFileException;
import dev.logs.filter.FilterSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Reads entries of blocks by logid: those that were compacted before whoever follows the file had read them. */
final class BlockArrivals {

    private final BlockSet blocks;

    BlockArrivals(BlockSet blocks) {
        this.blocks = blocks;
    }

    /** The highest logid in a block; 0 when there is none. */
    long last() {
        return blocks.all().stream()
                .mapToLong(block -> block.contents().logidMax())
                .max()
                .orElse(0);
    }

    /** Whether a block may have a logid of the span. */
    boolean overlap(LogidSpan span) {
        return !overlapping(span).isEmpty();
    }

    private List<StoredBlock> overlapping(LogidSpan span) {
        return blocks.all().stream()
                .filter(block -> block.contents().logidMin() <= span.last()
                        && block.contents().logidMax() >= span.first())
                .toList();
    }

    /** So much of the span, from its start, that the blocks have no more in it than may be read at once. */
    LogidSpan piece(LogidSpan span) {
        List<StoredBlock> overlapping = overlapping(span);
        if (overlapping.isEmpty()) {
            return span;
        }
        long firstEnd = overlapping.stream()
                .mapToLong(block -> block.contents().logidMax())
                .min()
                .orElse(span.last());
        LogidSpan shorter = new LogidSpan(span.first(), Math.min(span.last(), firstEnd));
        long[] logids = overlapping(shorter).stream()
                .flatMapToLong(block -> logids(block, shorter))
                .sorted()
                .limit(StoreLimits.ARRIVAL_ROWS_MAX)
                .toArray();
        return logids.length < StoreLimits.ARRIVAL_ROWS_MAX
                ? shorter
                : new LogidSpan(span.first(), logids[logids.length - 1]);
    }

    private LongStream logids(StoredBlock block, LogidSpan span) {
        try {
            BlockReader reader = open(block);
            // All at once: a damaged block must fail here.
            return LongStream.of(LongStream.range(0, reader.rows())
                    .map(row -> reader.logid((int) row))
                    .filter(logid -> logid >= span.first() && logid <= span.last())
                    .toArray());
        } catch (DamagedFileException e) {
            blocks.report(block, e);
            return LongStream.empty();
        }
    }

    /**
     * Adds the entries of the span that pass, in order of logid among those that are there.
     *
     * @return how many were looked at
     */
    long read(LogidSpan span, FilterSet filters, List<LogEntry> entries) {
        long looked = 0;
        for (StoredBlock block : overlapping(span)) {
            try {
                looked += read(open(block), span, filters, entries);
            } catch (DamagedFileException e) {
                blocks.report(block, e);
            }
        }
        if (looked > 0) {
            entries.sort(Comparator.comparingLong(LogEntry::logid));
        }
        return looked;
    }

    private static long read(BlockReader reader, LogidSpan span, FilterSet filters, List<LogEntry> entries) {
        long looked = 0;
        for (int row = 0; row < reader.rows(); row++) {
            long logid = reader.logid(row);
            if (logid >= span.first() && logid <= span.last()) {
                looked++;
                LogEntry entry = reader.entry(row);
                if (filters.matches(entry)) {
                    entries.add(entry);
                }
            }
        }
        return looked;
    }

    private BlockReader open(StoredBlock block) {
        OpenBlock open = blocks.open(block);
        blocks.keep(open);
        return open.reader();
    }
}
