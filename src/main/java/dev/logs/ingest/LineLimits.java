package dev.logs.ingest;

/**
 * What bounds one entry.
 *
 * @param lineBytesMax longer lines are cut at a character; bounds the memory that one line takes
 * @param joinedLinesMax lines of one entry; 1 makes each line an entry of its own
 * @param joinedBytesMax bytes of one entry of several lines; bounds the memory that joining takes
 * @param flushMillis a live input silent for so long has said the last line of its entry; more delays entries, less tears
 *     stack traces of slow writers apart
 */
public record LineLimits(int lineBytesMax, int joinedLinesMax, int joinedBytesMax, long flushMillis) {

    public static final LineLimits DEFAULT = new LineLimits(1 << 20, 500, 1 << 20, 500);

    /** No joining: {@code --multiline off}. */
    public LineLimits withoutJoining() {
        return new LineLimits(lineBytesMax, 1, joinedBytesMax, flushMillis);
    }
}
