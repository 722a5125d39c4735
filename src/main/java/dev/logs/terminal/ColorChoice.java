package dev.logs.terminal;

import java.util.Map;

/** The {@code --color} option: when to colour a stream. */
public enum ColorChoice {
    AUTO,
    ALWAYS,
    NEVER;

    /**
     * Whether to colour a stream.
     *
     * @param streamIsTerminal whether that very stream is a terminal
     * @param environment {@code NO_COLOR}, {@code FORCE_COLOR} and {@code TERM} count in {@link #AUTO}
     */
    boolean colours(boolean streamIsTerminal, Map<String, String> environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> automatic(streamIsTerminal, environment);
        };
    }

    private static boolean automatic(boolean streamIsTerminal, Map<String, String> environment) {
        if (isSet(environment, "NO_COLOR")) {
            return false;
        }
        if (isSet(environment, "FORCE_COLOR")) {
            return true;
        }
        return streamIsTerminal && !"dumb".equals(environment.get("TERM"));
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value != null && !value.isEmpty();
    }
}
