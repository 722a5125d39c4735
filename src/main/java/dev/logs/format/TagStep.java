package dev.logs.format;

/**
 * Captures the tag of a syslog line, with its colon: {@code sshd[24200]:}, {@code kernel:}, {@code syslogd 1.4.1:},
 * {@code launchd[1] (com.apple.quicklook[2206]):}. The program goes to one slot, the process id and the text in
 * parentheses, where there are any, to the next two.
 *
 * @param kind which tags are taken
 */
record TagStep(int slot, Kind kind) implements MatchStep {

    /** How much a tag must show to be told from the first words of a message. */
    enum Kind {
        ANY,
        /** One word with a process id, or that of the kernel or of systemd. */
        CLEAR
    }

    private static final int LENGTH_MAX = 96;

    /** Names of more words do not occur. */
    private static final int BLANKS_MAX = 3;

    private static final byte[] KERNEL = Ascii.bytes("kernel:");
    private static final byte[] SYSTEMD = Ascii.bytes("systemd:");

    @Override
    public boolean match(LineMatch match) {
        byte[] line = match.line;
        int start = match.at;
        if (match.peek() == '%') {
            // The mnemonic of a network device belongs to the message.
            return false;
        }
        int limit = Math.min(match.to, start + LENGTH_MAX);
        int blanks = 0;
        for (int i = start; i < limit; i++) {
            int c = line[i];
            if (c == ' ') {
                blanks++;
                if (kind == Kind.CLEAR || blanks > BLANKS_MAX || i + 1 < limit && line[i + 1] == ' ') {
                    return false;
                }
            } else if (c == '[') {
                return i > start && processId(match, i);
            } else if (c == ':' && (i + 1 == match.to || line[i + 1] == ' ')) {
                return i > start && withoutProcessId(match, i, blanks);
            } else if (c == '"' || c == '=' || c == ',' || c == ';' || c == '{' || c == ']') {
                return false;
            }
        }
        return false;
    }

    private boolean processId(LineMatch match, int bracket) {
        byte[] line = match.line;
        int end = Ascii.skipDigits(line, bracket + 1, match.to);
        if (end == bracket + 1 || end >= match.to || line[end] != ']' || line[bracket - 1] == ' ') {
            return false;
        }
        match.capture(slot, match.at, bracket);
        match.capture(slot + 1, bracket + 1, end);
        match.at = end + 1;
        address(match);
        if (match.peek() == ':') {
            match.at++;
        }
        return match.at == match.to || Ascii.isBlank(match.peek());
    }

    /** What launchd puts between the process id and the colon. */
    private void address(LineMatch match) {
        int open = match.at + 1;
        if (match.peek() != ' ' || open >= match.to || match.line[open] != '(') {
            return;
        }
        int close = Ascii.closing(match.line, open + 1, match.to, ')');
        if (close > 0 && close + 1 < match.to && match.line[close + 1] == ':') {
            match.capture(slot + 2, open + 1, close);
            match.at = close + 1;
        }
    }

    private boolean withoutProcessId(LineMatch match, int colon, int blanks) {
        if (LevelWords.level(match.line, match.at, colon) != LevelWords.NONE) {
            return false;
        }
        if (kind == Kind.CLEAR && !isWellKnown(match) || blanks > 0 && !isName(match.line, match.at, colon)) {
            return false;
        }
        match.capture(slot, match.at, colon);
        match.at = colon + 1;
        return true;
    }

    private static boolean isWellKnown(LineMatch match) {
        return Ascii.startsWith(match.line, match.at, match.to, KERNEL)
                || Ascii.startsWith(match.line, match.at, match.to, SYSTEMD);
    }

    /** Whether words are a name with a version, or all have a capital: {@code Server Administrator}. */
    private static boolean isName(byte[] line, int start, int end) {
        boolean capitals = Ascii.isUpper(line[start]);
        for (int i = start; i < end; i++) {
            if (line[i] == ' ') {
                int next = line[i + 1];
                if (!Ascii.isDigit(next) && !(capitals && Ascii.isUpper(next))) {
                    return false;
                }
            }
        }
        return true;
    }
}
