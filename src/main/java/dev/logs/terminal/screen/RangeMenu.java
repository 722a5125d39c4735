package dev.logs.terminal.screen;

/** The ranges of time that are offered. */
final class RangeMenu {

    /** One of them. */
    enum Choice {
        TODAY("today", "today"),
        LAST_DAY("last 24 hours", "24h"),
        LAST_WEEK("last 7 days", "7d"),
        BETWEEN("from ... to ...", ""),
        EVERYTHING("everything", "");

        private final String label;
        private final String since;

        Choice(String label, String since) {
            this.label = label;
            this.since = since;
        }

        String label() {
            return label;
        }

        /** When it begins, in the words of the command line; empty where that does not say it. */
        String since() {
            return since;
        }
    }

    private int index;

    /** Which one the cursor is on. */
    Choice current() {
        return Choice.values()[index];
    }

    void move(int by) {
        index = Math.floorMod(index + by, Choice.values().length);
    }

    /** Puts the cursor on the one with a number from 1; answers false when there is none. */
    boolean choose(char number) {
        int wanted = number - '1';
        boolean known = wanted >= 0 && wanted < Choice.values().length;
        index = known ? wanted : index;
        return known;
    }
}
