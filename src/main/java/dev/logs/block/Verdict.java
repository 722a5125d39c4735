package dev.logs.block;

/** What is known of a condition before entries are looked at. */
enum Verdict {
    ALWAYS,
    NEVER,
    MAYBE;

    Verdict not() {
        return switch (this) {
            case ALWAYS -> NEVER;
            case NEVER -> ALWAYS;
            case MAYBE -> MAYBE;
        };
    }
}
