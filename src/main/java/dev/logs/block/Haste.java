package dev.logs.block;

/**
 * How long a search tests rows one by one before it looks at whole columns: the first page of a text that is not rare is full by then, and
 * most columns were never read. One thread.
 */
public final class Haste {

    /** Rows that are walked over. Raised: a rare level is found later. */
    private static final int ROWS_MAX = 1 << 14;

    /** Rows that are put together and tested. Raised: a rare text is found later. */
    private static final int TESTS_MAX = 1 << 10;

    private int rowsLeft;
    private int testsLeft;

    private Haste(int rowsLeft, int testsLeft) {
        this.rowsLeft = rowsLeft;
        this.testsLeft = testsLeft;
    }

    /** For who wants a few rows. */
    public static Haste ofPage() {
        return new Haste(ROWS_MAX, TESTS_MAX);
    }

    /** For who wants all rows. */
    public static Haste none() {
        return new Haste(0, 0);
    }

    public boolean isOver() {
        return rowsLeft <= 0 || testsLeft <= 0;
    }

    void passRow() {
        rowsLeft--;
    }

    void passTest() {
        testsLeft--;
    }
}
