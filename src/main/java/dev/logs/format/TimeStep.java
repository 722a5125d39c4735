package dev.logs.format;

/** Matches a time, in the forms that a pattern allows. */
enum TimeStep implements MatchStep {
    /** Any time with a date. */
    ANY {
        @Override
        public boolean match(LineMatch match) {
            // A bracketed time is for patterns that spell out its brackets.
            return match.peek() != '[' && match.time();
        }
    },
    /** Also a time of day without a date. */
    CLOCK {
        @Override
        public boolean match(LineMatch match) {
            return match.peek() != '[' && match.timeOrClock();
        }
    },
    /** A date of digits. */
    DIGITS {
        @Override
        public boolean match(LineMatch match) {
            return Ascii.isDigit(match.peek()) && match.time();
        }
    },
    /** A date with the name of a month or weekday in front. */
    NAMED {
        @Override
        public boolean match(LineMatch match) {
            return Ascii.isLetter(match.peek()) && match.time();
        }
    },
    /** {@code Jul 29 10:15:30}, as syslog writes it: no weekday, no comma. */
    SYSLOG {
        @Override
        public boolean match(LineMatch match) {
            int start = match.at;
            return start + SYSLOG_LENGTH_MIN <= match.to
                    && match.line[start + 3] == ' '
                    && match.line[start + 6] == ' '
                    && Ascii.isUpper(match.line[start])
                    && !startsWithWeekday(match)
                    && match.time();
        }
    },
    /** Unix seconds. */
    UNIX {
        @Override
        public boolean match(LineMatch match) {
            int digits = Ascii.skipDigits(match.line, match.at, match.to) - match.at;
            return digits == UNIX_DIGITS && match.time();
        }
    },
    /** {@code 10.30 16:49:06}. */
    DOTTED {
        @Override
        public boolean match(LineMatch match) {
            int start = match.at;
            return start + DOTTED_LENGTH <= match.to
                    && match.line[start + 2] == '.'
                    && match.line[start + 5] == ' '
                    && match.time();
        }
    },
    /** A second, local time of the line, of which only the fraction is wanted. */
    FRACTION {
        @Override
        public boolean match(LineMatch match) {
            long epoch = match.epoch;
            boolean read = match.time();
            match.epoch = epoch;
            return read;
        }
    };

    private static final int SYSLOG_LENGTH_MIN = 15;
    private static final int DOTTED_LENGTH = 14;
    private static final int UNIX_DIGITS = 10;

    private static boolean startsWithWeekday(LineMatch match) {
        int first = match.line[match.at];
        int second = match.line[match.at + 1];
        return switch (first) {
            case 'M' -> second == 'o';
            case 'T', 'W' -> true;
            case 'F' -> second == 'r';
            case 'S' -> second != 'e';
            default -> false;
        };
    }
}
