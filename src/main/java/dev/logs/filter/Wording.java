package dev.logs.filter;

/** Puts included and excluded alternatives into words: {@code src a or b, not c}. */
final class Wording {

    private final String subject;
    private final StringBuilder included = new StringBuilder();
    private final StringBuilder excluded = new StringBuilder();

    Wording(String subject) {
        this.subject = subject;
    }

    void include(String what) {
        included.append(included.length() == 0 ? " " : " or ").append(what);
    }

    void exclude(String what) {
        excluded.append(excluded.length() == 0 ? " not " : " nor ").append(what);
    }

    @Override
    public String toString() {
        String separator = included.length() > 0 && excluded.length() > 0 ? "," : "";
        return subject + included + separator + excluded;
    }
}
