package dev.logs.store;

/** How a read finds its rows. */
public enum AccessPath {
    /** The rows lie in order of time: a stretch of the table is read as it lies. */
    TABLE_IN_ORDER("table, in order"),
    /** Along the index on time; rows of one second are sorted. */
    TIME_INDEX("index on epoch"),
    /** Through the index of a condition that matches few rows, which are then sorted. */
    CONDITION_INDEX("index on a condition, sorted"),
    /** The whole table, sorted: a file of another program, without an index on time. */
    WHOLE_TABLE("whole table, sorted"),
    /** There is no table yet. */
    NOTHING("no rows");

    private final String description;

    AccessPath(String description) {
        this.description = description;
    }

    /** In words, for {@code --explain}. */
    public String description() {
        return description;
    }
}
