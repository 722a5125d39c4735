package dev.logs.cli;

/** Exit statuses of the program; part of its interface. */
public final class ExitStatus {

    /** Done; for a question: something matched. */
    public static final int OK = 0;

    /** A question whose answer is no: nothing matched. */
    public static final int NOTHING_FOUND = 1;

    /** Wrong usage, or any error, partial results included. */
    public static final int ERROR = 2;

    /** Refused for want of confirmation. */
    public static final int REFUSED = 3;

    /** What was waited for did not come in time; the status of {@code timeout}. */
    public static final int TIMED_OUT = 124;

    private ExitStatus() {}
}
