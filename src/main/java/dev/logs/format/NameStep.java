package dev.logs.format;

/**
 * Captures the name of a logger, class or program: no blanks, brackets or quotes. Where a colon follows the name in the
 * pattern, the name may hold colons itself ({@code module::path:}); its last one is the separator.
 */
record NameStep(int slot, Kind kind, int stop) implements MatchStep {

    /** What a name must look like to be told from the first word of a message. */
    enum Kind {
        ANY,
        /** Begins with a capital, or holds a dot, colon, dollar, underscore or digit. */
        LOGGER,
        /** Holds a dot between two letters. */
        DOTTED,
        /** Capitals, digits and dashes only. */
        CAPITALS,
        /** Ends with a place in a source file: {@code main.go:12}. */
        SOURCE
    }

    private static final int LENGTH_MAX = 200;

    @Override
    public boolean match(LineMatch match) {
        int start = match.at;
        if (!isFirst(match.peek())) {
            return false;
        }
        int end = end(match, start);
        if (stop == ':') {
            end--;
        }
        boolean colonBehind = end < match.to && match.line[end] == ':';
        if (end <= start
                || colonBehind != (stop == ':')
                || match.line[end - 1] == ':'
                || !fits(match.line, start, end)) {
            return false;
        }
        return CaptureSteps.take(match, slot, end);
    }

    private int end(LineMatch match, int start) {
        int limit = Math.min(match.to, start + LENGTH_MAX);
        int i = start;
        while (i < limit && isPart(match.line[i]) && (match.line[i] != stop || stop == ':')) {
            i++;
        }
        return i;
    }

    private boolean fits(byte[] line, int start, int end) {
        return switch (kind) {
            case ANY -> true;
            case LOGGER -> Ascii.isUpper(line[start]) || hasInnerMark(line, start, end);
            case DOTTED -> hasInnerDot(line, start, end);
            case CAPITALS -> isCapitals(line, start, end);
            case SOURCE -> isSource(line, start, end);
        };
    }

    private static boolean isFirst(int c) {
        return Ascii.isLetter(c) || Ascii.isDigit(c) || c == '_' || c == '/' || c == '<' || c == '.' || c == '$';
    }

    private static boolean isPart(byte c) {
        return switch (c) {
            case ' ', '\t', '[', ']', '{', '}', '"', '\'', '=', ',', ';', '|' -> false;
            default -> true;
        };
    }

    private static boolean hasInnerMark(byte[] line, int start, int end) {
        for (int i = start; i < end; i++) {
            int c = line[i];
            if (c == '.' || c == ':' || c == '$' || c == '_' || Ascii.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasInnerDot(byte[] line, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            if (line[i] == '.' && Ascii.isLetter(line[i - 1]) && Ascii.isLetter(line[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCapitals(byte[] line, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Ascii.isUpper(line[i]) && !Ascii.isDigit(line[i]) && line[i] != '-' && line[i] != '_') {
                return false;
            }
        }
        return end - start > 1 && LevelWords.level(line, start, end) == LevelWords.NONE;
    }

    /** A file with an extension, a colon, and the number of a line. */
    private static boolean isSource(byte[] line, int start, int end) {
        int i = end;
        while (i > start && Ascii.isDigit(line[i - 1])) {
            i--;
        }
        if (i == end || i == start || line[i - 1] != ':') {
            return false;
        }
        return Ascii.indexOf(line, start, i, '.') < i;
    }
}
