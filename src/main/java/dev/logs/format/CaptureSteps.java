package dev.logs.format;

/** The steps that capture part of a line: words, names, numbers, bracketed text. */
final class CaptureSteps {

    /** The value of {@code stop} when nothing but a blank ends the text. */
    static final int NO_STOP = -1;

    /** Names and the like are no longer than this; what is longer is message text. */
    private static final int TEXT_MAX = 160;

    /** Words and bracketed text in headers; without a bound, each pattern would read through a long line again. */
    private static final int WORD_MAX = 4096;

    private CaptureSteps() {}

    /** A run of bytes without blanks, up to one of the stop bytes. */
    record Word(int slot, byte[] stops) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            int limit = Math.min(match.to, match.at + WORD_MAX);
            int i = match.at;
            while (i < limit && !Ascii.isBlank(match.line[i]) && !isStop(match.line[i])) {
                i++;
            }
            return (i < limit || i == match.to) && take(match, slot, i);
        }

        private boolean isStop(byte c) {
            for (byte stop : stops) {
                if (c == stop) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Digits. */
    record Digits(int slot) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            return take(match, slot, Ascii.skipDigits(match.line, match.at, match.to));
        }
    }

    /** Digits with a decimal point, or a dash for none. */
    record Decimal(int slot, Point point) implements MatchStep {

        /** Whether there must be a decimal point. */
        enum Point {
            ALLOWED,
            NEEDED
        }

        @Override
        public boolean match(LineMatch match) {
            boolean pointSeen = false;
            int i = match.at;
            while (i < match.to && (Ascii.isDigit(match.line[i]) || match.line[i] == '.' || match.line[i] == '+')) {
                pointSeen |= match.line[i] == '.';
                i++;
            }
            if (point == Point.NEEDED && !pointSeen) {
                return false;
            }
            return take(match, slot, i == match.at && match.peek() == '-' ? i + 1 : i);
        }
    }

    /**
     * Text of any bytes up to the first occurrence of what follows it in the pattern; blanks at its ends are left out.
     *
     * @param atEnd what follows it when the line ends there, where a blank at the end has been cut off
     */
    record Until(int slot, byte[] following, byte[] atEnd) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            int last = Math.min(match.to, match.at + TEXT_MAX);
            for (int i = match.at + 1; i < last; i++) {
                boolean found = Ascii.startsWith(match.line, i, match.to, following)
                        || i + atEnd.length == match.to && Ascii.startsWith(match.line, i, match.to, atEnd);
                if (found) {
                    match.capture(slot, match.at, trimmedEnd(match, match.at, i));
                    match.at = i;
                    return true;
                }
            }
            return false;
        }
    }

    /** The text inside brackets that nest, up to the closing one, which stays; blanks at its ends are left out. */
    record Inside(int slot, int close) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            int end = Ascii.closing(match.line, match.at, Math.min(match.to, match.at + WORD_MAX), close);
            if (end < 0) {
                return false;
            }
            int start = Ascii.skipBlanks(match.line, match.at, end);
            match.capture(slot, start, trimmedEnd(match, start, end));
            match.at = end;
            return true;
        }
    }

    /** A word in braces, with them. */
    record Braces(int slot) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            if (match.peek() != '{') {
                return false;
            }
            int start = match.at + 1;
            int end = Ascii.closing(match.line, start, Math.min(match.to, start + TEXT_MAX), '}');
            if (end < 0) {
                return false;
            }
            match.capture(slot, start, end);
            match.at = end + 1;
            return true;
        }
    }

    /** The text inside square brackets up to the last {@code separator} before {@code mark}, as ZooKeeper needs it. */
    record BeforeLast(int slot, int separator, int mark) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            int end = Ascii.closing(match.line, match.at, Math.min(match.to, match.at + WORD_MAX), ']');
            int i = lastIndexOf(match, end, mark);
            i = i < 0 ? -1 : lastIndexOf(match, i, separator);
            return i >= 0 && take(match, slot, i);
        }

        private static int lastIndexOf(LineMatch match, int end, int wanted) {
            for (int i = end - 1; i >= match.at; i--) {
                if (match.line[i] == wanted) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** Text between quotes, up to the next quote that no backslash protects; it may be empty. */
    record Quoted(int slot) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            int i = match.at;
            while (i < match.to && match.line[i] != '"') {
                i += match.line[i] == '\\' ? 2 : 1;
            }
            if (i >= match.to) {
                return false;
            }
            match.capture(slot, match.at, i);
            match.at = i;
            return true;
        }
    }

    /** What is left of the line. */
    record Rest(int slot) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            match.capture(slot, match.at, match.to);
            match.at = match.to;
            return true;
        }
    }

    /** The status of an HTTP answer, which decides the level. */
    record HttpStatus(int slot) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            int end = Ascii.skipDigits(match.line, match.at, match.to);
            if (end - match.at != 3) {
                return false;
            }
            match.level = LevelWords.ofHttpStatus(match.number(match.at, end));
            return take(match, slot, end);
        }
    }

    static boolean take(LineMatch match, int slot, int end) {
        if (end == match.at) {
            return false;
        }
        match.capture(slot, match.at, end);
        match.at = end;
        return true;
    }

    private static int trimmedEnd(LineMatch match, int start, int end) {
        int i = end;
        while (i > start && Ascii.isBlank(match.line[i - 1])) {
            i--;
        }
        return i;
    }
}
