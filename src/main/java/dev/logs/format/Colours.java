package dev.logs.format;

/** The escape sequences by which programs colour their lines on a terminal ({@code ESC [ 1 ; 31 m}). */
final class Colours {

    private static final int ESCAPE = 0x1b;

    /** A coloured line has its first sequence in its header. */
    private static final int SEARCHED_MAX = 48;

    private Colours() {}

    static boolean arePresent(byte[] line, int from, int to) {
        int end = Math.min(to, from + SEARCHED_MAX);
        return Ascii.indexOf(line, from, end, ESCAPE) < end;
    }

    /** The line without colours; other escape sequences stay. */
    static byte[] removed(byte[] line, int from, int to) {
        byte[] kept = new byte[to - from];
        int length = 0;
        int i = from;
        while (i < to) {
            int end = line[i] == ESCAPE ? sequenceEnd(line, i, to) : i;
            if (end > i) {
                i = end;
            } else {
                kept[length++] = line[i++];
            }
        }
        return java.util.Arrays.copyOf(kept, length);
    }

    /** Index behind the sequence, or its own index when it does not set colours. */
    private static int sequenceEnd(byte[] line, int escape, int to) {
        int i = escape + 1;
        if (i >= to || line[i] != '[') {
            return escape;
        }
        i++;
        while (i < to && (Ascii.isDigit(line[i]) || line[i] == ';' || line[i] == ':')) {
            i++;
        }
        return i < to && line[i] == 'm' ? i + 1 : escape;
    }
}
