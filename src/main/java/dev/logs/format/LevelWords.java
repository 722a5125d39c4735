package dev.logs.format;

import dev.logs.entry.Level;

/**
 * The words, letters and marks that log lines use for a level, read from bytes without allocation. Wider than the names
 * that options accept ({@link Level#named}), because programs abbreviate and translate.
 */
final class LevelWords {

    /** The answer when the word is no level; the same number as a draft without a level. */
    static final int NONE = EntryDraft.NO_LEVEL;

    private static final int LENGTH_MIN = 3;
    private static final int LENGTH_MAX = 14;
    private static final int TABLE_SIZE = 512;

    private static final byte[][] WORDS = new byte[TABLE_SIZE][];
    private static final int[] LEVELS = new int[TABLE_SIZE];

    private static final byte[][] PLAIN = {
        Ascii.bytes("error"),
        Ascii.bytes("warn"),
        Ascii.bytes("warning"),
        Ascii.bytes("info"),
        Ascii.bytes("debug"),
        Ascii.bytes("trace"),
        Ascii.bytes("fatal"),
        Ascii.bytes("critical"),
        Ascii.bytes("notice")
    };

    static {
        add(Level.TRACE, "trace", "trce", "trc", "finest", "finer");
        add(Level.DEBUG, "debug", "dbug", "dbg", "deb", "verbose", "vrb", "fine", "config", "fein");
        add(Level.INFO, "info", "inf", "information", "informational", "infos", "log", "note", "system");
        add(Level.NOTICE, "notice", "audit", "success");
        add(Level.WARN, "warn", "warning", "wrn", "warnung", "avertissement");
        add(Level.ERROR, "error", "err", "eror", "erro", "severe", "fail", "failure", "schwerwiegend", "grave");
        add(Level.CRITICAL, "critical", "crit", "crt");
        add(Level.ALERT, "alert");
        add(Level.FATAL, "fatal", "ftl", "panic", "emerg", "emergency");
    }

    private LevelWords() {}

    /** The stored level of the whole word, whatever its case; {@link #NONE} when it names none. */
    static int level(byte[] line, int from, int to) {
        int length = to - from;
        if (length < LENGTH_MIN || length > LENGTH_MAX) {
            return NONE;
        }
        int slot = slot(line, from, to);
        while (WORDS[slot] != null) {
            if (isSame(WORDS[slot], line, from, length)) {
                return LEVELS[slot];
            }
            slot = (slot + 1) % TABLE_SIZE;
        }
        return NONE;
    }

    /**
     * Index behind the letters of a word that may be a level; the digit of {@code DEBUG1} or {@code trace8} belongs to
     * it. Answers {@code from} when the word goes on with other characters.
     */
    static int end(byte[] line, int from, int to) {
        int i = from;
        while (i < to && Ascii.isLetter(line[i])) {
            i++;
        }
        if (i - from == "debug".length() && i < to && Ascii.isDigit(line[i])) {
            i++;
        }
        return i < to && (Ascii.isDigit(line[i]) || line[i] == '_' || line[i] < 0) ? from : i;
    }

    /** The level of the word between the bounds as {@link #end} gives them, without its digit. */
    static int levelOfToken(byte[] line, int from, int end) {
        return end > from ? level(line, from, Ascii.isDigit(line[end - 1]) ? end - 1 : end) : NONE;
    }

    /** Whether a word in small letters is a level rather than the first word of a message: no {@code note}, no {@code log}. */
    static boolean isPlain(byte[] line, int from, int to) {
        for (byte[] word : PLAIN) {
            if (to - from == word.length && Ascii.startsWith(line, from, to, word)) {
                return true;
            }
        }
        return false;
    }

    /** The level of the one letter that glog, Android and MongoDB write. */
    static int ofLetter(int letter) {
        return switch (letter) {
            case 'T' -> Level.TRACE.stored();
            case 'V', 'D' -> Level.DEBUG.stored();
            case 'I' -> Level.INFO.stored();
            case 'N' -> Level.NOTICE.stored();
            case 'W' -> Level.WARN.stored();
            case 'E' -> Level.ERROR.stored();
            case 'C' -> Level.CRITICAL.stored();
            case 'F', 'A' -> Level.FATAL.stored();
            default -> NONE;
        };
    }

    /** The level of the mark that Redis writes. */
    static int ofMark(int mark) {
        return switch (mark) {
            case '.' -> Level.DEBUG.stored();
            case '-' -> Level.INFO.stored();
            case '*' -> Level.NOTICE.stored();
            case '#' -> Level.WARN.stored();
            default -> NONE;
        };
    }

    /** The level of a syslog severity, 0 (emergency) to 7 (debug). */
    static int ofSeverity(int severity) {
        return switch (severity) {
            case 0 -> Level.FATAL.stored();
            case 1 -> Level.ALERT.stored();
            case 2 -> Level.CRITICAL.stored();
            case 3 -> Level.ERROR.stored();
            case 4 -> Level.WARN.stored();
            case 5 -> Level.NOTICE.stored();
            case 6 -> Level.INFO.stored();
            default -> Level.DEBUG.stored();
        };
    }

    /** What the status of an HTTP answer means to readers of the log. */
    static int ofHttpStatus(int status) {
        if (status >= 500) {
            return Level.ERROR.stored();
        }
        return status >= 400 ? Level.WARN.stored() : Level.INFO.stored();
    }

    private static void add(Level level, String... words) {
        for (String word : words) {
            byte[] bytes = Ascii.bytes(word);
            int slot = slot(bytes, 0, bytes.length);
            while (WORDS[slot] != null) {
                slot = (slot + 1) % TABLE_SIZE;
            }
            WORDS[slot] = bytes;
            LEVELS[slot] = level.stored();
        }
    }

    private static int slot(byte[] line, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + (line[i] | 0x20);
        }
        return (hash ^ hash >>> 9) & (TABLE_SIZE - 1);
    }

    private static boolean isSame(byte[] word, byte[] line, int from, int length) {
        if (word.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if ((line[from + i] | 0x20) != word[i]) {
                return false;
            }
        }
        return true;
    }
}
