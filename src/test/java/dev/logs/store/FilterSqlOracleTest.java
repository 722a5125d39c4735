package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.filter.FilterSet;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL and residual together select exactly the entries that {@link FilterSet#matches} does. */
class FilterSqlOracleTest {

    private static final int ENTRIES = 300;
    private static final int FILTERS = 1_500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void selectsWhatTheReferenceSelects(long seed) throws SQLException {
        Random random = new Random(seed);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            fill(connection, random, ColumnNames.COMPLETE);
            check(connection, random, ColumnNames.COMPLETE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = 4)
    void worksOnTheBaseSchema(long seed) throws SQLException {
        Random random = new Random(seed);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            fill(connection, random, ColumnNames.BASE);
            check(connection, random, ColumnNames.BASE);
        }
    }

    private static void fill(Connection connection, Random random, ColumnNames columns) throws SQLException {
        boolean complete = columns.equals(ColumnNames.COMPLETE);
        connection
                .createStatement()
                .execute("CREATE TABLE logs (logid INTEGER PRIMARY KEY, src TEXT NOT NULL, tags TEXT NOT NULL,"
                        + " loglevel INTEGER NOT NULL, error INTEGER NOT NULL, content TEXT NOT NULL"
                        + (complete ? ", job_id TEXT, fields TEXT)" : ")"));
        RandomEntries entries = new RandomEntries(random);
        String marks = complete ? "?,?,?,?,?,?,?,?" : "?,?,?,?,?,?";
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO logs VALUES (" + marks + ")")) {
            for (int i = 1; i <= ENTRIES; i++) {
                LogEntry entry = entries.next(i);
                insert.setLong(1, i);
                insert.setString(2, entry.src());
                insert.setString(3, entry.tags());
                insert.setInt(4, entry.level());
                insert.setInt(5, entry.error());
                insert.setString(6, entry.content());
                if (complete) {
                    insert.setString(7, entry.jobId());
                    insert.setString(8, entry.fields());
                }
                insert.executeUpdate();
            }
        }
    }

    private static void check(Connection connection, Random random, ColumnNames columns) throws SQLException {
        RandomFilters filters = new RandomFilters(random);
        int matched = 0;
        for (int i = 0; i < FILTERS; i++) {
            FilterSet filter = filters.next();
            SqlCondition condition = FilterSql.of(filter, columns);
            Set<Long> expected = select(connection, new SqlCondition("", List.of(), filter), columns);
            assertThat(select(connection, condition, columns))
                    .as("%s as %s %s", filter, condition.where(), condition.parameters())
                    .isEqualTo(expected);
            matched += expected.size();
        }
        assertThat(matched).isBetween(FILTERS * ENTRIES / 20, FILTERS * ENTRIES * 19 / 20);
    }

    private static Set<Long> select(Connection connection, SqlCondition condition, ColumnNames columns)
            throws SQLException {
        String where = condition.where().isEmpty() ? "" : " WHERE " + condition.where();
        String sql = "SELECT logid, src, tags, loglevel, error, content, " + columns.jobId() + ", " + columns.fields()
                + " FROM logs" + where;
        Set<Long> selected = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < condition.parameters().size(); i++) {
                select.setObject(i + 1, condition.parameters().get(i));
            }
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                LogEntry entry = entry(rows);
                if (condition.residual().matches(entry)) {
                    selected.add(entry.logid());
                }
            }
        }
        return selected;
    }

    private static LogEntry entry(ResultSet rows) throws SQLException {
        return new LogEntry(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                0,
                0,
                rows.getInt(4),
                rows.getInt(5),
                rows.getString(6),
                rows.getString(7),
                rows.getString(8));
    }
}
