package dev.logs.format;

import dev.logs.entry.Level;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads the level of a structured record: names, letters, and the numbers of the usual libraries. One thread. */
final class RecordLevels {

    /** Bounds the memory for level texts; real sources have a dozen. */
    private static final int REMEMBERED_MAX = 64;

    private static final Map<String, Level> SHORT_NAMES = shortNames();

    private static final Level[] SYSLOG = {
        Level.FATAL, Level.ALERT, Level.CRITICAL, Level.ERROR, Level.WARN, Level.NOTICE, Level.INFO, Level.DEBUG
    };
    private static final Level[] PINO = {Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR, Level.FATAL};
    private static final Level[] PYTHON = {Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR, Level.CRITICAL};
    private static final Level[] MONOLOG = {
        Level.DEBUG, Level.INFO, Level.NOTICE, Level.WARN, Level.ERROR, Level.CRITICAL, Level.ALERT, Level.FATAL
    };
    private static final int[] MONOLOG_NUMBERS = {100, 200, 250, 300, 400, 500, 550, 600};

    private final Map<String, Integer> remembered = new HashMap<>();

    /**
     * The stored number of a level name, also with an offset as in {@code INFO+2}.
     *
     * @return {@link EntryDraft#NO_LEVEL} for a text that names no level
     */
    int named(String text) {
        Integer known = remembered.get(text);
        if (known != null) {
            return known;
        }
        int level = read(text.trim());
        if (remembered.size() < REMEMBERED_MAX) {
            remembered.put(text, level);
        }
        return level;
    }

    /** Whether a level text says more than the level it is read as. */
    static boolean isOffset(String text) {
        return text.indexOf('+') > 0 || text.indexOf('-') > 0;
    }

    /** The stored number of a numeric level, or {@link EntryDraft#NO_LEVEL}. */
    static int numbered(long number, NumberScale scale) {
        return switch (scale) {
            case STORED_LEVEL -> number >= 0 && number <= 255 ? (int) number : EntryDraft.NO_LEVEL;
            case SYSLOG_LEVEL -> pick(SYSLOG, number);
            case OTEL_LEVEL -> number < 1 ? EntryDraft.NO_LEVEL : pick(PINO, (number - 1) / 4);
            case PYTHON_LEVEL -> pick(PYTHON, number / 10 - 1);
            case GUESSED -> guessed(number);
            default -> EntryDraft.NO_LEVEL;
        };
    }

    /** Syslog below 8; pino and bunyan 10 to 69; Monolog from 100. */
    private static int guessed(long number) {
        if (number < 8) {
            return pick(SYSLOG, number);
        }
        if (number < 70) {
            return pick(PINO, number / 10 - 1);
        }
        for (int i = 0; i < MONOLOG_NUMBERS.length; i++) {
            if (MONOLOG_NUMBERS[i] == number) {
                return MONOLOG[i].stored();
            }
        }
        return EntryDraft.NO_LEVEL;
    }

    private static int pick(Level[] levels, long index) {
        return index >= 0 && index < levels.length ? levels[(int) index].stored() : EntryDraft.NO_LEVEL;
    }

    private static int read(String text) {
        int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
        if (sign > 0) {
            return readOffset(text, sign);
        }
        Level known = SHORT_NAMES.get(text.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known.stored();
        }
        return Level.named(text).map(Level::stored).orElse(EntryDraft.NO_LEVEL);
    }

    /** Go's slog: DEBUG is -4, INFO 0, WARN 4, ERROR 8, and anything between is written as an offset. */
    private static int readOffset(String text, int sign) {
        int base = slogNumber(text.substring(0, sign));
        int offset = 0;
        for (int i = sign + 1; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || offset > 1000) {
                return EntryDraft.NO_LEVEL;
            }
            offset = offset * 10 + digit;
        }
        if (base == EntryDraft.NO_LEVEL || sign + 1 == text.length()) {
            return EntryDraft.NO_LEVEL;
        }
        return slogLevel(text.charAt(sign) == '+' ? base + offset : base - offset)
                .stored();
    }

    private static int slogNumber(String name) {
        return switch (name) {
            case "DEBUG" -> -4;
            case "INFO" -> 0;
            case "WARN" -> 4;
            case "ERROR" -> 8;
            default -> EntryDraft.NO_LEVEL;
        };
    }

    private static Level slogLevel(int number) {
        if (number < -4) {
            return Level.TRACE;
        }
        if (number < 0) {
            return Level.DEBUG;
        }
        if (number < 4) {
            return number < 2 ? Level.INFO : Level.NOTICE;
        }
        if (number < 8) {
            return Level.WARN;
        }
        return number < 12 ? Level.ERROR : Level.CRITICAL;
    }

    private static Map<String, Level> shortNames() {
        Map<String, Level> names = new HashMap<>();
        put(names, Level.TRACE, "t", "trc", "finer", "silly");
        put(names, Level.DEBUG, "d", "v", "vrb", "verb", "config");
        put(names, Level.INFO, "i", "inf");
        put(names, Level.NOTICE, "n", "success");
        put(names, Level.WARN, "w", "wrn");
        put(names, Level.ERROR, "e", "eror");
        put(names, Level.CRITICAL, "c", "dpanic", "fault");
        put(names, Level.FATAL, "f", "ftl");
        return Map.copyOf(names);
    }

    private static void put(Map<String, Level> names, Level level, String... spellings) {
        for (String spelling : spellings) {
            names.put(spelling, level);
        }
    }
}
