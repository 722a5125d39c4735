package dev.logs.format;

/** Captures the logger that Kafka writes at the end of a line, in parentheses; where there is none, nothing. */
record TrailingLogger(int slot) implements MatchStep {

    @Override
    public boolean match(LineMatch match) {
        int end = match.to - 1;
        if (end <= match.at || match.line[end] != ')') {
            return true;
        }
        int start = end;
        boolean dot = false;
        while (start > match.at && isPart(match.line[start - 1])) {
            start--;
            dot |= match.line[start] == '.';
        }
        if (dot && start - 1 > match.at && match.line[start - 1] == '(' && match.line[start - 2] == ' ') {
            match.capture(slot, start, end);
        }
        return true;
    }

    private static boolean isPart(int c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '.' || c == '$' || c == '_' || c == '-';
    }
}
