package dev.logs.format;

/** How a number under a well-known key is to be read. */
enum NumberScale {
    /** By its size: a time as s, ms, us or ns; a level by the numbers in use. */
    GUESSED,
    /** Not at all: only text is understood under this key. */
    TEXT_ONLY,
    SECONDS,
    MILLIS,
    MICROS,
    NANOS,
    /** Nanoseconds within the second that a sibling key gives. */
    NANOS_OF_SECOND,
    /** A level 0 (emergency) to 7 (debug). */
    SYSLOG_LEVEL,
    /** A level 1 (trace) to 24 (fatal). */
    OTEL_LEVEL,
    /** A level 10 (debug) to 50 (critical), as Python's logging has them. */
    PYTHON_LEVEL,
    /** A level as the base schema stores it. */
    STORED_LEVEL
}
