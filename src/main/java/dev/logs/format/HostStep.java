package dev.logs.format;

/** Captures the host of a syslog line: a word that is neither a tag nor a level. */
record HostStep(int slot, Trust trust) implements MatchStep {

    /** Which words are taken for a host. */
    enum Trust {
        /** Any, because what surrounds it is clear; it is remembered. */
        ANY,
        /** Only a host that an earlier line of the source named. */
        KNOWN
    }

    private static final int LENGTH_MAX = 255;

    @Override
    public boolean match(LineMatch match) {
        int start = match.at;
        int end = Ascii.skipWord(match.line, start, Math.min(match.to, start + LENGTH_MAX));
        if (end == start || end == match.to || !isHost(match, start, end)) {
            return false;
        }
        if (trust == Trust.KNOWN && !match.isKnownHost(start, end)) {
            return false;
        }
        return CaptureSteps.take(match, slot, end);
    }

    private static boolean isHost(LineMatch match, int start, int end) {
        for (int i = start; i < end; i++) {
            switch (match.line[i]) {
                case '[', ']', '(', ')', '{', '}', '"', '\'', '=', ',', ';', '|', '<', '>', '*' -> {
                    return false;
                }
                default -> {}
            }
        }
        return match.line[end - 1] != ':'
                && (Ascii.isLetter(match.line[start]) || Ascii.isDigit(match.line[start]) || match.line[start] == ':')
                && LevelWords.level(match.line, start, end) == LevelWords.NONE;
    }
}
