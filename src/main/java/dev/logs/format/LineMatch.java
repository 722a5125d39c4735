package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One line while patterns are tried on it: the place that matching has reached, and what was recognised so far. Reused
 * from line to line and pattern to pattern. A time is scanned once per place, however many patterns ask for it.
 */
final class LineMatch {

    /** No pattern captures more. */
    static final int SLOTS_MAX = 24;

    private static final int MEMO_MAX = 8;

    private static final int CLOCK_FLAG = 1 << 30;

    byte[] line = new byte[0];
    /** Index of the first byte of the line. */
    int from;
    /** Index behind the last byte that is not white space. */
    int to;
    /** Index behind the last byte of the line. */
    int end;
    /** Index of the next byte to match. */
    int at;

    /** Where each capture begins, or -1. */
    final int[] starts = new int[SLOTS_MAX];

    final int[] ends = new int[SLOTS_MAX];

    /** A stored level, or {@link EntryDraft#NO_LEVEL}. */
    int level;
    /** Syslog facility, or -1. */
    int facility;

    /** The line says that it was written to the standard error stream. */
    boolean fromStderr;

    boolean hasTime;
    long epoch;
    int nanos;

    private final TimestampScanner scanner;
    private final TimestampScanner clockScanner;

    private final int[] memoPlaces = new int[MEMO_MAX];
    private final int[] memoEnds = new int[MEMO_MAX];
    private final long[] memoEpochs = new long[MEMO_MAX];
    private final int[] memoNanos = new int[MEMO_MAX];
    private int memoCount;

    /** The host that earlier lines of this source named. */
    private byte[] knownHost = new byte[0];

    LineMatch(ParserSettings settings) {
        scanner = new TimestampScanner(settings.zone(), settings.now());
        clockScanner = new TimestampScanner(settings.zone(), settings.now());
        clockScanner.allowClock();
    }

    /** Takes a new line; white space at its end is left out. */
    void begin(byte[] newLine, int newFrom, int newTo) {
        line = newLine;
        from = newFrom;
        to = newTo;
        end = newTo;
        while (to > from && (Ascii.isBlank(line[to - 1]) || line[to - 1] == '\r' || line[to - 1] == '\n')) {
            to--;
        }
        if (to - from >= 3
                && line[from] == (byte) 0xef
                && line[from + 1] == (byte) 0xbb
                && line[from + 2] == (byte) 0xbf) {
            // A byte order mark, at the start of the first line of a file.
            from += 3;
        }
        memoCount = 0;
        at = from;
    }

    /** Goes back to the start of the line, for a pattern with so many captures. */
    void rewind(int slots) {
        at = from;
        Arrays.fill(starts, 0, slots, -1);
        level = EntryDraft.NO_LEVEL;
        facility = -1;
        hasTime = false;
        fromStderr = false;
    }

    /** The next byte, or -1 at the end. */
    int peek() {
        return at < to ? line[at] : -1;
    }

    void capture(int slot, int start, int end) {
        starts[slot] = start;
        ends[slot] = end;
    }

    boolean isCaptured(int slot) {
        return starts[slot] >= 0;
    }

    String text(int start, int end) {
        return new String(line, start, end - start, StandardCharsets.UTF_8);
    }

    /** The number that a few digits make. */
    int number(int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + line[i] - '0';
        }
        return value;
    }

    /** Reads a time here and steps over it; the last one read is the line's. */
    boolean time() {
        return scan(scanner, at);
    }

    /** Reads a time, or a time of day alone. */
    boolean timeOrClock() {
        return scan(scanner, at) || scan(clockScanner, at | CLOCK_FLAG);
    }

    private boolean scan(TimestampScanner used, int place) {
        int memo = 0;
        while (memo < memoCount && memoPlaces[memo] != place) {
            memo++;
        }
        if (memo == memoCount) {
            memo = remember(used, place, memo);
        }
        if (memoEnds[memo] == TimestampScanner.NONE) {
            return false;
        }
        at = memoEnds[memo];
        epoch = memoEpochs[memo];
        nanos = memoNanos[memo];
        hasTime = true;
        return true;
    }

    private int remember(TimestampScanner used, int place, int free) {
        int memo = free == MEMO_MAX ? 0 : free;
        memoCount = Math.max(memoCount, memo + 1);
        memoPlaces[memo] = place;
        memoEnds[memo] = used.scan(line, at, to);
        memoEpochs[memo] = used.epoch();
        memoNanos[memo] = used.nanos();
        return memo;
    }

    /** Whether the bytes are the host that an earlier line named. */
    boolean isKnownHost(int start, int end) {
        return end - start == knownHost.length && Ascii.startsWith(line, start, end, knownHost);
    }

    void rememberHost(int start, int end) {
        if (!isKnownHost(start, end)) {
            knownHost = Arrays.copyOfRange(line, start, end);
        }
    }
}
