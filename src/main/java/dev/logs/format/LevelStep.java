package dev.logs.format;

/** Matches a level, in the spellings that a pattern allows. */
enum LevelStep implements MatchStep {
    /** A word of any case. */
    WORD {
        @Override
        public boolean match(LineMatch match) {
            int end = LevelWords.end(match.line, match.at, match.to);
            return accept(match, LevelWords.levelOfToken(match.line, match.at, end), end);
        }
    },
    /** A word in capitals. */
    CAPITALS {
        @Override
        public boolean match(LineMatch match) {
            return Ascii.isUpper(match.peek())
                    && match.at + 1 < match.to
                    && Ascii.isUpper(match.line[match.at + 1])
                    && WORD.match(match);
        }
    },
    /** One letter, as in glog, logcat and MongoDB; Mongo adds the number of a debug level. */
    LETTER {
        @Override
        public boolean match(LineMatch match) {
            return accept(match, LevelWords.ofLetter(match.peek()), match.at + 1);
        }
    },
    /** The mark of Redis. */
    MARK {
        @Override
        public boolean match(LineMatch match) {
            return accept(match, LevelWords.ofMark(match.peek()), match.at + 1);
        }
    },
    /** Two letters, as the X server writes them. */
    XORG {
        @Override
        public boolean match(LineMatch match) {
            boolean doubled = match.at + 1 < match.to && match.line[match.at + 1] == match.peek();
            return doubled && accept(match, LevelWords.ofLetter(match.peek()), match.at + 2);
        }
    },
    /** The severity inside {@code %ASA-6-302013}, which stays in the message. */
    CISCO {
        @Override
        public boolean match(LineMatch match) {
            int dash = Ascii.indexOf(match.line, match.at, Math.min(match.to, match.at + MNEMONIC_MAX), '-');
            boolean found = match.peek() == '%'
                    && dash + 2 < match.to
                    && match.line[dash] == '-'
                    && match.line[dash + 1] >= '0'
                    && match.line[dash + 1] <= '7'
                    && match.line[dash + 2] == '-';
            return found && accept(match, LevelWords.ofSeverity(match.line[dash + 1] - '0'), match.at);
        }
    },
    /** Facility and severity in one number, as syslog writes them. */
    PRIORITY {
        @Override
        public boolean match(LineMatch match) {
            int end = Ascii.skipDigits(match.line, match.at, match.to);
            int digits = end - match.at;
            if (digits < 1 || digits > 3) {
                return false;
            }
            int priority = match.number(match.at, end);
            if (priority > PRIORITY_MAX) {
                // Set, it would stay: another step of an alternative may go on without one.
                return false;
            }
            match.facility = priority >> 3;
            return accept(match, LevelWords.ofSeverity(priority & 7), end);
        }
    };

    private static final int MNEMONIC_MAX = 40;
    private static final int PRIORITY_MAX = 191;

    private static boolean accept(LineMatch match, int level, int end) {
        if (level == LevelWords.NONE) {
            return false;
        }
        match.level = level;
        match.at = end;
        return true;
    }
}
