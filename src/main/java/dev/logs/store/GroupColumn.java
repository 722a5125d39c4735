package dev.logs.store;

/** What entries are grouped by. */
public enum GroupColumn {
    /** The stored number, as decimal text. */
    LEVEL("loglevel"),
    SRC("src"),
    /** The job id; null for entries without one. */
    JOB("job_id");

    private final String column;

    GroupColumn(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
