package dev.logs.terminal.screen;

/**
 * What the status line tells beside the state of the list.
 *
 * @param perSecond entries committed in the last second
 * @param lagMillis between the time that the newest entry bears and when it was seen; negative when none was seen yet
 * @param dropped entries that were read from the tree and did not come into the count of those seen
 */
record ScreenFigures(long perSecond, long lagMillis, long dropped) {

    ScreenFigures withLag(long millis) {
        return new ScreenFigures(perSecond, millis, dropped);
    }
}
