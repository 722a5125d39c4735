package dev.logs.store;

import dev.logs.block.BlockReader;
import dev.logs.error.DamagedFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what can be read of a damaged file. */
public final class Salvage {

    /** The name of a copy; a run that is killed leaves it behind. */
    public static final String SCRATCH_FILE = "copy.sqlite";

    /** The name of another copy. */
    public static final String ROWS_FILE = "rows.sqlite";

    /** No row takes less room in a file. */
    private static final int ROW_BYTES_MIN = 16;

    private final Path scratch;
    private final WholeRows target;
    private final List<String> losses = new ArrayList<>();
    private long entries;
    private long lastLogid;

    private Salvage(Path scratch, WholeRows target) {
        this.scratch = scratch;
        this.target = target;
    }

    /**
     * Reads a file; changes nothing.
     *
     * @param scratch where a copy may be made; it is deleted again
     * @param target gets each entry, with its logid; of damaged files it may get one twice
     */
    public static Salvage read(Path file, Path scratch, WholeRows target) {
        Salvage salvage = new Salvage(scratch, target);
        try {
            salvage.read(Database.open(file, OpenMode.READ_WRITE, StoreSettings.DEFAULT.busyTimeoutMillis()), file);
        } catch (DamagedFileException | IllegalStateException e) {
            salvage.readCopy(file);
        }
        target.finish();
        return salvage;
    }

    /** SQLite opens no file that is shorter than its header says, or whose header is damaged. */
    private void readCopy(Path file) {
        Path copy = scratch.resolve(SCRATCH_FILE);
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            long missing = MendedHeader.write(copy);
            if (missing > 0) {
                losses.add("the last " + missing + " bytes of the file, which are not there");
            }
            read(Database.openAs(file, copy, OpenMode.READ_WRITE, 0), copy);
        } catch (DamagedFileException | IllegalStateException e) {
            losses.add("nothing of " + SideFiles.bytes(file) + " bytes: " + e.getMessage());
        } catch (IOException e) {
            throw PathErrors.convert(copy, e);
        } finally {
            removeCopy(copy);
        }
        if (SideFiles.bytes(SideFiles.wal(file)) > 0) {
            losses.add("the write-ahead log, " + SideFiles.bytes(SideFiles.wal(file)) + " bytes");
        }
    }

    private static void removeCopy(Path copy) {
        try {
            SideFiles.removeAll(copy);
        } catch (IOException e) {
            throw PathErrors.convert(copy, e);
        }
    }

    private void read(Database database, Path opened) {
        try (database) {
            database.execute("PRAGMA query_only=1");
            TableShape shape = TableShape.read(database);
            ForeignColumns foreign = ForeignColumns.of(database, shape);
            target.prepare(foreign, ForeignSchema.read(database, shape));
            if (shape.hasLogs()) {
                readRows(database, opened, shape);
            }
            if (shape.hasBlocks()) {
                readBlocks(database, foreign);
            }
        }
    }

    private void readRows(Database database, Path opened, TableShape shape) {
        lastLogid = lastLogid(database, shape);
        RowSalvage rows = new RowSalvage(database, shape, this::take);
        rows.ends(1, lastLogid).ifPresent(rest -> readRest(rest, rows, new LooseRows(database, shape, opened)));
        rows.lost().forEach(each -> losses.add(each.what()));
    }

    /** Most rows behind a damaged page above them are sound: those first, at one go. */
    private void readRest(RowSalvage.Rest rest, RowSalvage rows, LooseRows loose) {
        Path copy = scratch.resolve(ROWS_FILE);
        try {
            Optional<List<LostRows>> missing = loose.read(copy, rest, this::take);
            missing.ifPresentOrElse(
                    ranges -> ranges.forEach(each -> rows.run(each.first(), each.last())), () -> rows.run(rest));
        } finally {
            removeCopy(copy);
        }
    }

    /** Found at an end of the table where that can be read, else in what SQLite notes of the table. */
    private static long lastLogid(Database database, TableShape shape) {
        try {
            return Logids.last(database, shape);
        } catch (DamagedFileException e) {
            try {
                return database.queryLong("SELECT seq FROM main.sqlite_sequence WHERE name = 'logs'", List.of());
            } catch (DamagedFileException alsoDamaged) {
                return SideFiles.bytes(database.file()) / ROW_BYTES_MIN;
            }
        }
    }

    private void readBlocks(Database database, ForeignColumns foreign) {
        List<@Nullable Object> constants = constants(database, foreign);
        try {
            BlockSet blocks = BlockSet.read(database, problem -> losses.add(problem.what()));
            for (StoredBlock block : blocks.all()) {
                lastLogid = Math.max(lastLogid, block.contents().logidMax());
                readBlock(blocks, block, constants);
            }
        } catch (DamagedFileException e) {
            losses.add("the blocks that follow: " + e.getMessage());
        }
    }

    private List<@Nullable Object> constants(Database database, ForeignColumns foreign) {
        try {
            return foreign.ofBlocks(database);
        } catch (DamagedFileException e) {
            losses.add("what compacted entries have in the columns " + String.join(", ", foreign.names()) + ": "
                    + e.getMessage());
            return List.of();
        }
    }

    private void readBlock(BlockSet blocks, StoredBlock block, List<@Nullable Object> constants) {
        BlockReader reader;
        try {
            reader = blocks.open(block).reader();
        } catch (DamagedFileException e) {
            blocks.report(block, e);
            return;
        }
        int lost = 0;
        String reason = "";
        for (int row = 0; row < reader.rows(); row++) {
            try {
                take(new WholeRow(reader.entry(row), constants));
            } catch (DamagedFileException e) {
                lost++;
                reason = String.valueOf(e.getMessage());
            }
        }
        if (lost > 0) {
            losses.add(lost + " of " + reader.rows() + " entries of block " + block.id() + " with logids "
                    + block.contents().logidMin() + " to "
                    + block.contents().logidMax() + ": " + reason);
        }
    }

    private void take(WholeRow row) {
        entries++;
        target.add(row);
    }

    /** How many entries could be read. */
    public long entries() {
        return entries;
    }

    /** What could not be read, a clause each. */
    public List<String> losses() {
        return List.copyOf(losses);
    }

    /** No entry had a higher logid. */
    public long lastLogid() {
        return lastLogid;
    }
}
