package dev.logs.terminal.screen;

/** How much of long and of many-lined messages the list shows. */
final class ListLayout {

    /** Columns that one key goes sideways. */
    private static final int STEP = 20;

    private boolean wrapped;
    private boolean unfolded;
    private int sideways;

    /** Whether long lines go on below; else they are cut, and can be moved sideways. */
    boolean isWrapped() {
        return wrapped;
    }

    /** Whether all lines of a message are shown. */
    boolean isUnfolded() {
        return unfolded;
    }

    /** Columns of each message that are left out at the start. */
    int sideways() {
        return wrapped ? 0 : sideways;
    }

    void toggleWrapping() {
        wrapped = !wrapped;
    }

    void toggleFolding() {
        unfolded = !unfolded;
    }

    void moveLeft() {
        sideways = Math.max(0, sideways - STEP);
    }

    void moveRight() {
        sideways += wrapped ? 0 : STEP;
    }
}
