package dev.logs.store;

import dev.logs.block.BlockSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out what there is to compact, without reading more than is needed to know. */
final class CompactionSurvey {

    private CompactionSurvey() {}

    static CompactionNeed of(Database database, TableShape shape, BlockSet blocks, BlockSettings settings) {
        List<StoredBlock> joined = joined(blocks, settings);
        int drafts = 0;
        long joinedRows = 0;
        for (StoredBlock block : joined) {
            drafts += block.isDraft() ? 1 : 0;
            joinedRows += block.contents().rows();
        }
        String obstacle = shape.hasLogs() ? RowFitness.obstacle(database).orElse(null) : null;
        long rows = shape.hasLogs() && obstacle == null ? rows(database, shape) : 0;
        long freeBytes = database.queryLong(
                "SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size", List.of());
        return new CompactionNeed(
                rows, blocks.all().size(), blocks.rows(), joined.size(), drafts, joinedRows, freeBytes, obstacle);
    }

    /** The blocks whose entries a compaction would put into others. */
    static List<StoredBlock> joined(BlockSet blocks, BlockSettings settings) {
        List<StoredBlock> joined = new ArrayList<>();
        for (StoredBlock block : blocks.all()) {
            if (block.isSmall(settings) || block.isDraft()) {
                joined.add(block);
            }
        }
        return joined;
    }

    /**
     * Of many rows some will always be fit to move; of few it is found out, so that misfits are not tried at every run. Where
     * there is one that is fit, nearly all are.
     */
    private static long rows(Database database, TableShape shape) {
        long rows = database.queryLong("SELECT count(*) FROM logs", List.of());
        if (rows == 0 || rows > StoreLimits.SURVEYED_ROWS_MAX) {
            return rows;
        }
        String constants = constants(shape);
        String fit = RowFitness.condition(database, shape, constants, Logids.highest(database));
        return database.queryLong("SELECT EXISTS (SELECT 1 FROM logs WHERE " + fit + ")", List.of()) == 0 ? 0 : rows;
    }

    private static @Nullable String constants(TableShape shape) {
        return shape.hasBlocks() ? "main." + BlockTables.COLUMNS : null;
    }
}
