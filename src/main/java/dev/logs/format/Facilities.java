package dev.logs.format;

/** The names of syslog's facilities, as syslog.conf spells them. */
final class Facilities {

    private static final String[] NAMES = {
        "kern",
        "user",
        "mail",
        "daemon",
        "auth",
        "syslog",
        "lpr",
        "news",
        "uucp",
        "cron",
        "authpriv",
        "ftp",
        "ntp",
        "security",
        "console",
        "clock",
        "local0",
        "local1",
        "local2",
        "local3",
        "local4",
        "local5",
        "local6",
        "local7"
    };

    private Facilities() {}

    /** @param facility 0..23 */
    static String name(int facility) {
        return NAMES[facility];
    }
}
