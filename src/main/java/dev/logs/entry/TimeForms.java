package dev.logs.entry;

import dev.logs.error.UsageException;

/** The forms of time that are accepted, as the error about any other form lists them. */
final class TimeForms {

    static final String ACCEPTED =
            "write a span that long ago (7d, '2h 30min', 500ms, '5min ago', +5min ahead); now, today,"
                    + " yesterday, tomorrow, monday; 11:12, 2026-07-29, '2026-07-29 10:15:30.123', 2026-07-29T10:15:30Z,"
                    + " 2026-07-29T10:15:30+02:00, '2026-07-29 10:15 Europe/Berlin'; @1785312930; or a period, which means its"
                    + " start or its end: 2026, 2026-07, 2026-07-29T10, 2026-W30";

    private TimeForms() {}

    static UsageException unreadable(String text) {
        return new UsageException("'" + text + "' is not a time", ACCEPTED);
    }

    /** @param reason a clause that says what about it is wrong */
    static UsageException unreadable(String text, String reason) {
        return new UsageException("'" + text + "' is not a time: " + reason, ACCEPTED);
    }
}
