package dev.logs.store;

import dev.logs.block.FilterCheck;
import dev.logs.block.WordFilter;
import dev.logs.entry.PartitionKey;
import dev.logs.error.DamagedFileException;
import dev.logs.error.LogsException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/** Checks one partition file without changing it. Any number of processes may read and write it meanwhile. */
public final class PartitionVerifier {

    /** Complaints of SQLite about one file that are told. Raised: a file full of damage fills the screen. */
    private static final int COMPLAINTS_MAX = 10;

    private PartitionVerifier() {}

    /**
     * Checks a file.
     *
     * @param day the partition that it should be
     * @throws dev.logs.error.StorageException when it cannot be checked: locked, no permission, gone
     */
    public static PartitionCheck check(Path file, PartitionKey day, CheckDepth depth) {
        CheckFindings findings = new CheckFindings(day);
        try (OpenedDatabase opened = new OpenedDatabase(OpenedFile.forReading(file, StoreSettings.DEFAULT))) {
            check(opened.file(), findings, depth);
        } catch (DamagedFileException e) {
            if (!(e.getCause() instanceof SQLException)) {
                return new PartitionCheck(PartitionCheck.Condition.FOREIGN, 0, 0, 0, List.of(text(e)));
            }
            findings.corrupt(text(e));
        } catch (IllegalStateException e) {
            // SQLite met a schema that it cannot make sense of.
            if (!(e.getCause() instanceof SQLException)) {
                throw e;
            }
            findings.corrupt(String.valueOf(e.getMessage()));
        }
        return findings.result();
    }

    private static String text(LogsException error) {
        return String.valueOf(error.getMessage());
    }

    /** Closes the connection only. */
    private record OpenedDatabase(OpenedFile file) implements AutoCloseable {
        @Override
        public void close() {
            file.database().close();
        }
    }

    private static void check(OpenedFile opened, CheckFindings findings, CheckDepth depth) {
        Database database = opened.database();
        TableShape shape = opened.shape();
        database.beginSnapshot();
        try {
            if (depth == CheckDepth.EVERYTHING) {
                checkPages(database, findings);
            }
            if (!shape.hasLogs()) {
                return;
            }
            BlockSet blocks = shape.hasBlocks()
                    ? BlockSet.read(database, problem -> findings.corrupt(problem.what()))
                    : BlockSet.none(database, BlockShelf.STRICT);
            if (depth == CheckDepth.EVERYTHING) {
                RowCheck.run(database, shape, findings);
                FilterCheck filters = filters(blocks, findings);
                blocks.all().forEach(block -> new BlockCheck(database, findings, block, filters).run(blocks));
            } else {
                PartitionSummary summary = SummaryReader.read(database, shape, blocks);
                findings.compacted = blocks.rows();
                findings.rows = summary.entries() - findings.compacted;
                checkEnds(summary, findings);
            }
            checkNumbers(database, shape, blocks, findings);
        } finally {
            database.endSnapshot();
        }
    }

    private static FilterCheck filters(BlockSet blocks, CheckFindings findings) {
        try {
            return new FilterCheck(blocks.readFilters().words().orElseGet(WordFilter::new));
        } catch (DamagedFileException e) {
            findings.corrupt(
                    "the filters of the blocks cannot be read, so that searches look into every block: " + text(e));
            return new FilterCheck(new WordFilter());
        }
    }

    private static void checkPages(Database database, CheckFindings findings) {
        database.query("PRAGMA main.quick_check(" + COMPLAINTS_MAX + ")", List.of(), rows -> {
            while (rows.next()) {
                String complaint = rows.getString(1);
                complaint.lines().filter(PartitionVerifier::saysSomething).forEach(findings::corrupt);
            }
            return findings;
        });
    }

    private static boolean saysSomething(String complaint) {
        return !complaint.equals("ok") && !complaint.startsWith("***");
    }

    private static void checkEnds(PartitionSummary summary, CheckFindings findings) {
        for (OptionalLong end : List.of(summary.firstEpoch(), summary.lastEpoch())) {
            if (end.isPresent() && !findings.isOfDay(end.getAsLong())) {
                findings.faulty("has an entry of another day, at @" + end.getAsLong());
            }
        }
    }

    private static void checkNumbers(Database database, TableShape shape, BlockSet blocks, CheckFindings findings) {
        long highest = Logids.highest(database);
        for (StoredBlock block : blocks.all()) {
            highest = Math.max(highest, block.contents().logidMax());
        }
        if (highest > Logids.last(database, shape)) {
            findings.faulty("would give logids again: the highest is " + highest + ", the last one that it knows "
                    + Logids.last(database, shape));
        }
    }
}
