package dev.logs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Reads a partition's summary. */
final class SummaryReader {

    private SummaryReader() {}

    static PartitionSummary read(Database database, TableShape shape, BlockSet blocks) {
        long bytes = size(database.file()) + size(SideFiles.wal(database.file()));
        if (!shape.hasLogs()) {
            return new PartitionSummary(0, OptionalLong.empty(), OptionalLong.empty(), 1, bytes, shape.origin());
        }
        long entries = database.queryLong("SELECT count(*) FROM logs", List.of()) + blocks.rows();
        // Two statements: only a lone min or max is looked up at the end of an index.
        OptionalLong first = epoch(database, "min");
        OptionalLong last = epoch(database, "max");
        for (StoredBlock block : blocks.all()) {
            long oldest = block.contents().first().epoch();
            long newest = block.contents().last().epoch();
            first = OptionalLong.of(Math.min(first.orElse(oldest), oldest));
            last = OptionalLong.of(Math.max(last.orElse(newest), newest));
        }
        return new PartitionSummary(entries, first, last, Logids.last(database, shape) + 1, bytes, shape.origin());
    }

    private static OptionalLong epoch(Database database, String extreme) {
        return database.query("SELECT " + extreme + "(epoch) FROM logs", List.of(), rows -> {
            long epoch = rows.next() ? rows.getLong(1) : 0;
            return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(epoch);
        });
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw PathErrors.convert(path, e);
        }
    }
}
