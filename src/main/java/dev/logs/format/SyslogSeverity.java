package dev.logs.format;

import dev.logs.entry.Level;

/** The severities of syslog and the journal. */
final class SyslogSeverity {

    private SyslogSeverity() {}

    /** 0 emergency to 7 debug, for a stored level. */
    static int of(int stored) {
        return switch (Level.ranking(stored)) {
            case TRACE, DEBUG -> 7;
            case INFO -> 6;
            case NOTICE -> 5;
            case WARN -> 4;
            case ERROR -> 3;
            case CRITICAL -> 2;
            case ALERT -> 1;
            case FATAL -> 0;
        };
    }
}
