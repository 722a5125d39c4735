package dev.logs.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The named levels, in order of severity, with the numbers that the base schema stores.
 *
 * <p>Severity is the order of the constants, not the order of the numbers: error is stored as 254 and ranks below
 * critical (40). Any other number ranks with the nearest named level below it; 255 ranks with error, a negative number
 * with debug.
 */
public enum Level {
    TRACE(1, "finest"),
    DEBUG(0, "dbg", "verbose", "fine"),
    INFO(10, "information", "log"),
    NOTICE(20),
    WARN(30, "warning"),
    ERROR(254, "err", "severe"),
    CRITICAL(40, "crit"),
    ALERT(50),
    FATAL(60, "panic", "emerg", "emergency");

    private static final Level[] VALUES = values();

    private final int stored;
    private final String label;
    private final String[] aliases;

    Level(int stored, String... aliases) {
        this.stored = stored;
        this.aliases = aliases;
        this.label = name().toLowerCase(Locale.ROOT);
    }

    /** The number in column {@code loglevel}. */
    public int stored() {
        return stored;
    }

    /** Lower-case name, as printed. */
    public String label() {
        return label;
    }

    /** The label first, then everything else that {@link #named} takes for this level. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(label);
        Collections.addAll(names, aliases);
        return names;
    }

    /** The named level that a stored number ranks with; any number is accepted. */
    public static Level ranking(int stored) {
        if (stored == 1) {
            return TRACE;
        }
        if (stored < 10) {
            return DEBUG;
        }
        if (stored < 20) {
            return INFO;
        }
        if (stored < 30) {
            return NOTICE;
        }
        if (stored < 40) {
            return WARN;
        }
        if (stored < 50) {
            return CRITICAL;
        }
        if (stored < 60) {
            return ALERT;
        }
        return stored < 254 ? FATAL : ERROR;
    }

    /** The label of a named level, else the number itself: what is printed for a stored number. */
    public static String display(int stored) {
        Level level = ranking(stored);
        return level.stored == stored ? level.label : Integer.toString(stored);
    }

    /** The labels of all levels, in order of severity. */
    public static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Level level : VALUES) {
            labels.add(level.label);
        }
        return List.copyOf(labels);
    }

    /** The level of a name or alias, case-insensitively; empty when there is none. */
    public static Optional<Level> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Level level : VALUES) {
            if (level.label.equals(wanted)) {
                return Optional.of(level);
            }
            for (String alias : level.aliases) {
                if (alias.equals(wanted)) {
                    return Optional.of(level);
                }
            }
        }
        return Optional.empty();
    }
}
