package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the rows of a damaged table: forwards to the first page that cannot be read, backwards to the last one, and between them
 * by halves, since a search for a logid goes straight to its page.
 */
final class RowSalvage {

    private final Database database;
    private final ForeignColumns foreign;
    private final String select;
    private final Consumer<WholeRow> taker;
    private final List<LostRows> lost = new ArrayList<>();
    private long read;

    RowSalvage(Database database, TableShape shape, Consumer<WholeRow> taker) {
        this.database = database;
        this.foreign = ForeignColumns.of(database, shape);
        this.select = "SELECT " + EntryColumns.select(shape) + foreign.select()
                + " FROM main.logs NOT INDEXED WHERE logid BETWEEN ? AND ? ORDER BY logid";
        this.taker = taker;
    }

    /** How a walk ended. */
    private record Walk(long lastRead, boolean complete) {}

    /**
     * Rows between those that were read from both ends.
     *
     * @param refused whether a page between them could not be read; else what is missing lies on one that was, or was never
     *     there
     */
    record Rest(long first, long last, boolean refused) {}

    /** @param last no row has a higher logid */
    void run(long first, long last) {
        ends(first, last).ifPresent(this::run);
    }

    /** Goes on with what {@link #ends} left. */
    void run(Rest rest) {
        if (rest.refused) {
            halve(rest.first, rest.last);
        } else {
            lose(rest.first, rest.last);
        }
    }

    /** Reads from both ends to the first page that cannot be read; empty when that was all. */
    Optional<Rest> ends(long first, long last) {
        Walk forwards = walk(first, last, "");
        long low = forwards.lastRead + 1;
        if (low > last) {
            return Optional.empty();
        }
        // Also where the walk seems to have come to the end: a damaged logid ends it too.
        Walk backwards = walk(low, last, " DESC");
        long high = backwards.lastRead - 1;
        if (low > high || forwards.complete && backwards.complete && high == last) {
            return Optional.empty();
        }
        return Optional.of(new Rest(low, high, !backwards.complete));
    }

    /** Neither end of the range can be read. */
    private void halve(long first, long last) {
        if (first == last) {
            lose(first, last);
            return;
        }
        long middle = first + (last - first) / 2;
        run(first, middle);
        run(middle + 1, last);
    }

    private void lose(long first, long last) {
        LostRows before = lost.isEmpty() ? null : lost.get(lost.size() - 1);
        if (before != null && before.last() + 1 == first) {
            lost.set(lost.size() - 1, new LostRows(before.first(), last));
        } else {
            lost.add(new LostRows(first, last));
        }
    }

    /** Reads until a page cannot be; where nothing was read the place before the beginning counts as read. */
    private Walk walk(long first, long last, String direction) {
        long at = direction.isEmpty() ? first - 1 : last + 1;
        try (PreparedStatement statement = database.connection().prepareStatement(select + direction)) {
            statement.setLong(1, first);
            statement.setLong(2, last);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    LogEntry entry = EntryColumns.read(rows);
                    if (entry.logid() < first || entry.logid() > last) {
                        return new Walk(at, false);
                    }
                    at = entry.logid();
                    read++;
                    taker.accept(new WholeRow(entry, foreign.read(rows, EntryColumns.COUNT + 1)));
                }
                return new Walk(at, true);
            }
        } catch (SQLException e) {
            return new Walk(at, false);
        }
    }

    List<LostRows> lost() {
        return lost;
    }
}
