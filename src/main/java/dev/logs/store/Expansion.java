package dev.logs.store;

import dev.logs.block.BlockReader;
import dev.logs.entry.LogEntry;
import dev.logs.error.DamagedFileException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.LongConsumer;

/** Restores rows from blocks; within a write transaction. */
final class Expansion {

    private static final String OUT_OF_ORDER = "SELECT EXISTS (SELECT 1 FROM (SELECT epoch, nanos,"
            + " lag(epoch) OVER byid AS e, lag(nanos) OVER byid AS n FROM main.logs WINDOW byid AS (ORDER BY logid))"
            + " WHERE epoch < e OR epoch = e AND nanos < n)";

    private final Database database;
    private final TableShape shape;

    Expansion(Database database) {
        this.database = database;
        this.shape = TableShape.read(database);
        Schema.check(database, shape);
    }

    /** Answers how many entries there were in blocks. */
    long run(LongConsumer progress) {
        if (!shape.hasBlocks()) {
            return 0;
        }
        BlockSet blocks = BlockSet.read(database, BlockShelf.STRICT);
        List<String> indexes = dropIndexes();
        try (PreparedStatement insert = database.connection().prepareStatement(insertSql())) {
            for (StoredBlock block : blocks.all()) {
                insertAll(insert, blocks, block);
                progress.accept(block.contents().rows());
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
        indexes.forEach(database::execute);
        BlockTables.drop(database, shape);
        if (shape.origin() == SchemaOrigin.OWN && shape.hasMetadata()) {
            boolean inOrder = database.queryLong(OUT_OF_ORDER, List.of()) == 0;
            OrderMark.set(database, inOrder ? Logids.highest(database) : 0);
        }
        return blocks.rows();
    }

    /** Made anew afterwards, which is many times faster than keeping them row by row; answers the statements for that. */
    private List<String> dropIndexes() {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        database.query(
                "SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND lower(tbl_name) = 'logs'"
                        + " AND sql IS NOT NULL",
                List.of(),
                rows -> {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                        definitions.add(rows.getString(2));
                    }
                    return names;
                });
        names.forEach(name -> database.execute("DROP INDEX main." + RowFitness.quoted(name)));
        return definitions;
    }

    private String insertSql() {
        StringJoiner columns = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        for (String column : List.of("logid", "src", "tags", "epoch", "loglevel", "error", "content")) {
            columns.add(column);
            values.add("?");
        }
        for (String column : Schema.LATER_COLUMNS) {
            columns.add(column);
            values.add("?");
        }
        for (String column : shape.extraColumns()) {
            columns.add(RowFitness.quoted(column));
            values.add(BlockTables.constant(column));
        }
        return "INSERT INTO main.logs (" + columns + ") VALUES (" + values + ")";
    }

    private static void insertAll(PreparedStatement insert, BlockSet blocks, StoredBlock block) throws SQLException {
        try {
            insertAll(insert, blocks.open(block).reader());
        } catch (DamagedFileException e) {
            // Throws in its turn, with the name of the file and of the block.
            blocks.report(block, e);
        }
    }

    private static void insertAll(PreparedStatement insert, BlockReader reader) throws SQLException {
        for (int row = 0; row < reader.rows(); row++) {
            LogEntry entry = reader.entry(row);
            insert.setLong(1, entry.logid());
            insert.setString(2, entry.src());
            insert.setString(3, entry.tags());
            insert.setLong(4, entry.epoch());
            insert.setInt(5, entry.level());
            insert.setInt(6, entry.error());
            insert.setString(7, entry.content());
            insert.setInt(8, entry.nanos());
            insert.setString(9, entry.jobId());
            insert.setString(10, entry.fields());
            insert.executeUpdate();
        }
    }
}
