package dev.logs.store;

/**
 * SQL expressions for the columns that a partition made by another program may lack.
 *
 * @param nanos {@code nanos}, or {@code 0}
 * @param jobId {@code job_id}, or {@code NULL}
 * @param fields {@code fields}, or {@code NULL}
 */
public record ColumnNames(String nanos, String jobId, String fields) {

    /** All columns are there. */
    public static final ColumnNames COMPLETE = new ColumnNames("nanos", "job_id", "fields");

    /** The seven columns of the base schema. */
    public static final ColumnNames BASE = new ColumnNames("0", "NULL", "NULL");
}
