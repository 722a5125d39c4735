package dev.logs.store;

/** A change of rows within a write transaction. */
interface RowChange {

    /** Answers how many rows it changed. */
    int apply(Database database, TableShape shape);
}
