package dev.logs.format;

/** The steps that match characters as such: fixed text, blanks, optional groups, the end. */
final class TextSteps {

    private TextSteps() {}

    /** The bytes themselves. */
    record Literal(byte[] text) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            if (!Ascii.startsWith(match.line, match.at, match.to, text)) {
                return false;
            }
            match.at += text.length;
            return true;
        }
    }

    /** At least so many blanks, or the end of the line, where trailing blanks were cut off. */
    record Blanks(int countMin) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            int start = match.at;
            match.at = Ascii.skipBlanks(match.line, start, match.to);
            return match.at - start >= countMin || match.at == match.to;
        }
    }

    /** A group that may be missing; when it does not match as a whole, none of it does. */
    record Optional(MatchStep[] steps, int firstSlot, int endSlot) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            int start = match.at;
            int level = match.level;
            for (MatchStep step : steps) {
                if (!step.match(match)) {
                    match.at = start;
                    match.level = level;
                    forget(match);
                    return true;
                }
            }
            return true;
        }

        private void forget(LineMatch match) {
            for (int slot = firstSlot; slot < endSlot; slot++) {
                match.starts[slot] = -1;
            }
        }
    }

    /** Nothing more may follow. */
    record End() implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            return match.at == match.to;
        }
    }

    /** From here to the end of the line is the content, whatever is still matched in it. */
    record ContentFrom(int slot) implements MatchStep {
        private static final int MARK_LENGTH = 3;

        @Override
        public boolean match(LineMatch match) {
            match.at += isByteOrderMark(match) ? MARK_LENGTH : 0;
            match.capture(slot, match.at, match.to);
            return true;
        }

        private static boolean isByteOrderMark(LineMatch match) {
            return match.at + MARK_LENGTH <= match.to
                    && match.line[match.at] == (byte) 0xef
                    && match.line[match.at + 1] == (byte) 0xbb
                    && match.line[match.at + 2] == (byte) 0xbf;
        }
    }

    /** From here to the very end of the line is a part of a content, with its blanks. */
    record PartFrom(int slot) implements MatchStep {
        @Override
        public boolean match(LineMatch match) {
            match.capture(slot, match.at, match.end);
            return true;
        }
    }
}
