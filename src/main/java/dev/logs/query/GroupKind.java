package dev.logs.query;

/** What entries may be grouped by. */
public enum GroupKind {
    SRC("src"),
    LEVEL("level"),
    CONTEXT("context"),
    JOB("job"),
    TAG("tag"),
    FIELD("field:PATH"),
    HOUR("hour"),
    DAY("day"),
    MINUTE("minute");

    private final String form;

    GroupKind(String form) {
        this.form = form;
    }

    /** As the user writes it. */
    public String form() {
        return form;
    }
}
