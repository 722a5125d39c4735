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
        /** Letters, digits and underscores with dots between them, but no file and no host. */
        DOTTED,
        /** Capitals, digits and dashes only. */
        CAPITALS,
        /** Ends with a place in a source file: {@code main.go:12}. */
        SOURCE,
        /** A UUID. */
        UUID
    }

    private static final int UUID_LENGTH = 36;

    /** What ends the names of files and hosts rather than of loggers. */
    private static final byte[][] NOT_LOGGERS = {
        Ascii.bytes(".com"), Ascii.bytes(".org"), Ascii.bytes(".net"), Ascii.bytes(".txt"), Ascii.bytes(".log"),
        Ascii.bytes(".json"), Ascii.bytes(".xml"), Ascii.bytes(".yaml"), Ascii.bytes(".yml"), Ascii.bytes(".conf"),
        Ascii.bytes(".csv"), Ascii.bytes(".gz"), Ascii.bytes(".zip"), Ascii.bytes(".html"), Ascii.bytes(".js"),
        Ascii.bytes(".jar"), Ascii.bytes(".sh"), Ascii.bytes(".tmp"), Ascii.bytes(".db"), Ascii.bytes(".exe")
    };

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
            case DOTTED -> isDotted(line, start, end);
            case CAPITALS -> isCapitals(line, start, end);
            case SOURCE -> isSource(line, start, end);
            case UUID -> isUuid(line, start, end);
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

    private static boolean isDotted(byte[] line, int start, int end) {
        int dots = 0;
        for (int i = start; i < end; i++) {
            int c = line[i];
            if (c == '.' && i > start && i + 1 < end) {
                dots += Ascii.isLetter(line[i - 1]) && Ascii.isLetter(line[i + 1]) ? 1 : 0;
            } else if (!Ascii.isLetter(c) && !Ascii.isDigit(c) && c != '_' && c != '$' && c != '-') {
                return false;
            }
        }
        return dots > 1 || dots == 1 && !isFileOrHost(line, start, end);
    }

    private static boolean isFileOrHost(byte[] line, int start, int end) {
        for (byte[] ending : NOT_LOGGERS) {
            if (end - start > ending.length && Ascii.startsWith(line, end - ending.length, end, ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUuid(byte[] line, int start, int end) {
        if (end - start != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            int c = line[start + i];
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : !Ascii.isDigit(c) && !((c | 0x20) >= 'a' && (c | 0x20) <= 'f')) {
                return false;
            }
        }
        return true;
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
