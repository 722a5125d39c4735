package dev.logs.store;

import dev.logs.error.DamagedFileException;
import dev.logs.store.WholeRow.StoredText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns that another program added to table {@code logs}, so that rows can be put into another file whole. */
public final class ForeignColumns {

    /** There are none. */
    static final ForeignColumns NONE = new ForeignColumns(List.of(), "", 0);

    private static final String UTF_8 = "UTF-8";

    private final List<Column> columns;
    private final String encoding;
    private final int applicationId;

    private ForeignColumns(List<Column> columns, String encoding, int applicationId) {
        this.columns = columns;
        this.encoding = encoding;
        this.applicationId = applicationId;
    }

    /** @param type as the table declares it, perhaps nothing */
    private record Column(String name, String type) {
        String quoted() {
            return RowFitness.quoted(name);
        }
    }

    static ForeignColumns of(Database database, TableShape shape) {
        List<Column> columns = new ArrayList<>();
        if (!shape.extraColumns().isEmpty()) {
            database.query("SELECT name, type FROM pragma_table_info('logs') ORDER BY cid", List.of(), rows -> {
                while (rows.next()) {
                    if (shape.extraColumns().contains(rows.getString(1))) {
                        columns.add(new Column(rows.getString(1), rows.getString(2)));
                    }
                }
                return columns;
            });
        }
        String encoding = database.query("PRAGMA encoding", List.of(), rows -> rows.next() ? rows.getString(1) : UTF_8);
        return new ForeignColumns(columns, encoding, shape.applicationId());
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** As the other program calls them. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** What follows the columns of an entry between SELECT and FROM: a comma first, two columns for each. */
    String select() {
        StringBuilder select = new StringBuilder();
        for (Column column : columns) {
            // Text of the other encodings is given as UTF-8, as the file that it goes into has it.
            String isText = encoding.equals(UTF_8) ? "typeof(" + column.quoted() + ") = 'text'" : "0";
            select.append(", ").append(isText).append(", iif(").append(isText).append(", CAST(");
            select.append(column.quoted())
                    .append(" AS BLOB), ")
                    .append(column.quoted())
                    .append(')');
        }
        return select.toString();
    }

    /** @param first the number of the first column of {@link #select} in the result */
    List<@Nullable Object> read(ResultSet row, int first) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int i = first; values.size() < columns.size(); i += 2) {
            boolean isText = row.getBoolean(i);
            values.add(isText ? new StoredText(row.getBytes(i + 1)) : row.getObject(i + 1));
        }
        return values;
    }

    /**
     * What every entry in a block has; empty when that cannot be read.
     *
     * @throws DamagedFileException when it cannot be read
     */
    List<@Nullable Object> ofBlocks(Database database) {
        if (columns.isEmpty()) {
            return List.of();
        }
        StringBuilder constants = new StringBuilder("(SELECT 0");
        columns.forEach(column -> constants
                .append(", ")
                .append(BlockTables.constant(column.name))
                .append(" AS ")
                .append(column.quoted()));
        return database.query("SELECT 0" + select() + " FROM " + constants + ")", List.of(), rows -> {
            rows.next();
            return read(rows, 2);
        });
    }

    /** Binds the values of a row to parameters from the given number on; two for each, as {@link #placeholders} says. */
    static void bind(PreparedStatement insert, int first, List<@Nullable Object> values) throws SQLException {
        int at = first;
        for (Object value : values) {
            boolean isText = value instanceof StoredText;
            insert.setBoolean(at++, isText);
            insert.setObject(at++, value instanceof StoredText text ? text.bytes() : value);
        }
    }

    /** What to write for the values of the columns in an INSERT whose parameters go on with the given number. */
    String placeholders(int first) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            int flag = first + 2 * i;
            int value = flag + 1;
            values.append(", iif(?" + flag + ", CAST(?" + value + " AS TEXT), ?" + value + ")");
        }
        return values.toString();
    }

    /** Their names in an INSERT: a comma before each. */
    String quotedNames() {
        return columns.stream().map(column -> ", " + column.quoted()).collect(Collectors.joining());
    }

    /** Adds those to a table that it lacks; within a write transaction. They may hold NULL there. */
    void add(Database target) {
        Set<String> present = lowerCase(TableShape.read(target).extraColumns());
        for (Column column : columns) {
            if (!present.contains(column.name.toLowerCase(Locale.ROOT))) {
                target.execute("ALTER TABLE main.logs ADD COLUMN " + column.quoted() + " " + column.type);
            }
        }
    }

    /**
     * Makes the table of a file without entries anew, as the other program made its own; within a write transaction.
     *
     * @param definition the statement that made its table
     * @throws DamagedFileException when that makes no table with these columns
     */
    void recreate(Database target, String definition) {
        target.execute("DROP TABLE main.logs");
        target.execute(definition);
        TableShape made = TableShape.read(target);
        if (!lowerCase(made.extraColumns()).equals(lowerCase(names()))) {
            throw new DamagedFileException(target.file() + " has other columns than its statement says", null);
        }
        if (applicationId != Schema.APPLICATION_ID) {
            target.execute("PRAGMA main.application_id=" + applicationId);
            target.execute("DELETE FROM main.metadata WHERE key = '" + Schema.ORDERED_THROUGH + "'");
        }
        Schema.upgrade(target, made);
        Schema.check(target, TableShape.read(target));
    }

    private static Set<String> lowerCase(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
