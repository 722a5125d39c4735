package dev.logs.terminal.screen;

import java.util.EnumMap;
import java.util.Map;

/** The prompts at the foot of the screen, one of which may be open; each remembers what was typed into it. */
final class Prompts {

    /** What is asked for. */
    enum Kind {
        SEARCH("search: "),
        FILTER("filter: "),
        PLACE("go to time or address: "),
        RANGE("from [to until]: "),
        FILE("write to file: ");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Map<Kind, Prompt> prompts = new EnumMap<>(Kind.class);
    private Kind open = Kind.SEARCH;

    /** Opens one with a text in it. */
    void open(Kind kind, String initial) {
        open = kind;
        current().open(initial);
    }

    Kind kind() {
        return open;
    }

    /** The one that is open, or was last. */
    Prompt current() {
        return prompts.computeIfAbsent(open, kind -> new Prompt(kind.label()));
    }
}
