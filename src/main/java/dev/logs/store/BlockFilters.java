package dev.logs.store;

import dev.logs.block.BlockDictionary;
import dev.logs.block.BlockFilter;
import dev.logs.block.BlockSummary;
import dev.logs.block.WordFilter;
import dev.logs.error.DamagedFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What says which blocks of a file need not be read. A filter that is damaged is as good as none, since searches only take
 * longer without it; {@code logs verify} tells of it.
 */
record BlockFilters(Map<Long, BlockFilter> ofBlocks, Optional<WordFilter> words) {

    static final BlockFilters NONE = new BlockFilters(Map.of(), Optional.empty());

    static BlockFilters read(Database database, BlockDictionary dictionary) {
        try {
            return readSound(database, dictionary);
        } catch (DamagedFileException e) {
            return NONE;
        }
    }

    /** @throws DamagedFileException when any is damaged */
    static BlockFilters readSound(Database database, BlockDictionary dictionary) {
        return BlockTables.haveFilters(database)
                ? new BlockFilters(filters(database), Optional.of(new WordFilter(words(database), dictionary)))
                : NONE;
    }

    /** The segments of the words, as they are kept; empty when they cannot be read. */
    static Optional<List<byte[]>> soundWords(Database database) {
        try {
            List<byte[]> words = BlockTables.haveFilters(database) ? words(database) : List.of();
            WordFilter.check(words);
            return Optional.of(words);
        } catch (DamagedFileException e) {
            return Optional.empty();
        }
    }

    private static List<byte[]> words(Database database) {
        String sql = "SELECT bytes FROM main." + BlockTables.WORDS + " ORDER BY segment";
        return database.query(sql, List.of(), rows -> {
            List<byte[]> segments = new ArrayList<>();
            while (rows.next()) {
                byte[] bytes = rows.getBytes(1);
                segments.add(bytes == null ? new byte[0] : bytes);
            }
            return segments;
        });
    }

    private static Map<Long, BlockFilter> filters(Database database) {
        String sql = "SELECT blockid, bytes FROM main." + BlockTables.FILTERS;
        return database.query(sql, List.of(), rows -> {
            Map<Long, BlockFilter> filters = new HashMap<>();
            while (rows.next()) {
                byte[] bytes = rows.getBytes(2);
                filters.put(rows.getLong(1), BlockFilter.of(bytes == null ? new byte[0] : bytes));
            }
            return filters;
        });
    }

    /** A summary with the filter of its block. */
    BlockSummary onto(long block, BlockSummary summary) {
        BlockFilter filter = ofBlocks.get(block);
        return filter == null ? summary : summary.with(filter);
    }
}
