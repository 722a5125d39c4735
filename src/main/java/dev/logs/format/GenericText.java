package dev.logs.format;

/**
 * Any line with a time at its start, or behind at most two words that are no prose. What stands behind the time is read
 * as level, process id, thread and logger as long as it looks like one; the rest is the message.
 *
 * <p>Stateless apart from the captures it leaves in the {@link LineMatch}.
 */
final class GenericText {

    private static final int COMPONENT = 0;
    private static final int PID = 1;
    /** {@link TagStep} fills three slots from the component on. */
    private static final int ADDRESS = 2;

    private static final int THREAD = 3;
    private static final int PREFIX = 4;
    private static final int SLOTS = 5;

    private static final int TOKENS_MAX = 6;
    private static final int PREFIX_WORDS_MAX = 2;
    private static final int PREFIX_MAX = 80;
    private static final int BRACKET_MAX = 120;

    private final MatchStep logger = new NameStep(COMPONENT, NameStep.Kind.LOGGER, ':');
    private final MatchStep name = new NameStep(COMPONENT, NameStep.Kind.ANY, CaptureSteps.NO_STOP);
    private final MatchStep tag = new TagStep(COMPONENT, TagStep.Kind.CLEAR);

    /** Whether the line has a time; then the match stands where the content begins. */
    boolean matches(LineMatch match) {
        match.rewind(SLOTS);
        match.at = Ascii.skipBlanks(match.line, match.from, match.to);
        if (!time(match) && !timeBehindPrefix(match)) {
            return false;
        }
        for (int i = 0; i < TOKENS_MAX && token(match); i++) {
            separators(match);
        }
        return true;
    }

    /** Moves what {@link #matches} recognised into a cleared draft. */
    void fill(LineMatch match, EntryDraft draft) {
        draft.setTime(match.epoch, match.nanos);
        draft.level = match.level;
        draft.content = match.text(match.at, match.to);
        if (match.isCaptured(COMPONENT)) {
            draft.component = match.text(match.starts[COMPONENT], match.ends[COMPONENT]);
        }
        put(match, PREFIX, "prefix", draft);
        put(match, PID, "pid", draft);
        put(match, ADDRESS, "address", draft);
        put(match, THREAD, "thread", draft);
    }

    private static void put(LineMatch match, int slot, String key, EntryDraft draft) {
        if (match.isCaptured(slot)) {
            FieldNumbers.put(draft.fields, key, match.text(match.starts[slot], match.ends[slot]));
        }
    }

    /** Reads a time, also one whose bracket encloses more of the header: {@code [2026-07-29 10:15:30 INFO] }. */
    private static boolean time(LineMatch match) {
        if (match.timeOrClock()) {
            separators(match);
            return true;
        }
        int open = match.peek();
        if (open != '[' && open != '(' && open != '<') {
            return false;
        }
        match.at++;
        boolean read = match.timeOrClock();
        if (read && match.peek() == (open == '(' ? ')' : '>')) {
            match.at++;
        }
        separators(match);
        return read;
    }

    private boolean timeBehindPrefix(LineMatch match) {
        int start = Ascii.skipBlanks(match.line, match.from, match.to);
        if (start > match.from) {
            // Indented text belongs to the entry before it, whatever times it mentions.
            return false;
        }
        int at = start;
        for (int words = 0; words < PREFIX_WORDS_MAX && at < match.to && at - start < PREFIX_MAX; words++) {
            match.at = at;
            boolean level = level(match);
            int end = level ? match.at : prefixEnd(match, at);
            if (end == TimestampScanner.NONE) {
                return false;
            }
            at = Ascii.skipBlanks(match.line, end, match.to);
            if (!level) {
                match.capture(PREFIX, start, end);
            }
            match.at = at;
            if (match.time()) {
                separators(match);
                return true;
            }
        }
        return false;
    }

    /** Index behind a word that no prose would hold, or -1: with a digit or a mark in it, or in brackets. */
    private static int prefixEnd(LineMatch match, int at) {
        if (match.line[at] == '[') {
            int close = Ascii.closing(match.line, at + 1, Math.min(match.to, at + BRACKET_MAX), ']');
            return close < 0 ? TimestampScanner.NONE : close + 1;
        }
        int end = Ascii.skipWord(match.line, at, Math.min(match.to, at + PREFIX_MAX));
        for (int i = at; i < end; i++) {
            int c = match.line[i];
            if (!Ascii.isLetter(c) && c != '\'' && !(c == ',' || c == '.' || c == '!') || c == '.' && i + 1 < end) {
                return end;
            }
        }
        return TimestampScanner.NONE;
    }

    /** Reads one more part of the header; false when the message begins here. */
    private boolean token(LineMatch match) {
        boolean hasLevel = match.level != EntryDraft.NO_LEVEL;
        if (!hasLevel && (level(match) || levelBeforeTag(match))) {
            return true;
        }
        int c = match.peek();
        if (c == '[') {
            return bracket(match, hasLevel);
        }
        if (Ascii.isDigit(c) && !hasLevel && !match.isCaptured(PID)) {
            return number(match);
        }
        return !match.isCaptured(COMPONENT) && component(match, hasLevel);
    }

    /** A level in small letters stays in the message, of which it may be a part, unless a program follows it. */
    private boolean levelBeforeTag(LineMatch match) {
        int start = match.at;
        int end = LevelWords.end(match.line, start, match.to);
        if (!LevelWords.isPlain(match.line, start, end) || end >= match.to || match.line[end] != ' ') {
            return false;
        }
        match.level = LevelWords.level(match.line, start, end);
        match.at = end + 1;
        if (tag.match(match)) {
            return true;
        }
        match.at = start;
        match.starts[COMPONENT] = -1;
        match.starts[ADDRESS] = -1;
        return false;
    }

    private boolean component(LineMatch match, boolean hasLevel) {
        int start = match.at;
        if (hasLevel && logger.match(match) && isSeparated(match, ':')
                || tag.match(match)
                || hasLevel && retry(match, start) && name.match(match) && isDashed(match)) {
            return true;
        }
        match.at = start;
        match.starts[COMPONENT] = -1;
        match.starts[ADDRESS] = -1;
        return false;
    }

    private static boolean retry(LineMatch match, int start) {
        match.at = start;
        return true;
    }

    /** Steps over the separator when a blank or the end follows it. */
    private static boolean isSeparated(LineMatch match, int separator) {
        if (match.peek() != separator || match.at + 1 < match.to && !Ascii.isBlank(match.line[match.at + 1])) {
            match.starts[COMPONENT] = -1;
            return false;
        }
        match.at++;
        return true;
    }

    private static boolean isDashed(LineMatch match) {
        match.at = Ascii.skipBlanks(match.line, match.at, match.to);
        return isSeparated(match, '-');
    }

    /** A process id in brackets, or a thread when the level follows. */
    private static boolean bracket(LineMatch match, boolean hasLevel) {
        int start = match.at + 1;
        int close = Ascii.closing(match.line, start, Math.min(match.to, start + BRACKET_MAX), ']');
        if (close < 0 || close == start) {
            return false;
        }
        boolean number = Ascii.skipDigits(match.line, start, close) == close;
        int slot = number ? PID : THREAD;
        if (match.isCaptured(slot) || !number && (hasLevel || !levelFollows(match, close + 1))) {
            return false;
        }
        match.capture(slot, start, close);
        match.at = close + 1;
        return true;
    }

    private static boolean number(LineMatch match) {
        int start = match.at;
        int end = Ascii.skipDigits(match.line, start, match.to);
        if (end >= match.to || !Ascii.isBlank(match.line[end]) || !levelFollows(match, end)) {
            return false;
        }
        match.capture(PID, start, end);
        match.at = end;
        return true;
    }

    private static boolean levelFollows(LineMatch match, int from) {
        int start = match.at;
        match.at = from;
        separators(match);
        boolean follows = level(match);
        match.at = start;
        match.level = EntryDraft.NO_LEVEL;
        return follows;
    }

    /** Reads a level: in brackets of any kind, before a colon or bar, in capitals, or padded. */
    private static boolean level(LineMatch match) {
        int open = match.peek();
        boolean bracketed = open == '[' || open == '(' || open == '<';
        int start = bracketed ? Ascii.skipBlanks(match.line, match.at + 1, match.to) : match.at;
        int end = LevelWords.end(match.line, start, match.to);
        int level = LevelWords.levelOfToken(match.line, start, end);
        if (level == LevelWords.NONE) {
            return false;
        }
        int behind = bracketed ? closed(match, end, open) : bareEnd(match, start, end);
        if (behind < 0) {
            return false;
        }
        match.level = level;
        match.at = behind;
        return true;
    }

    private static int closed(LineMatch match, int end, int open) {
        int close = Ascii.skipBlanks(match.line, end, match.to);
        int wanted = open == '(' ? ')' : open == '[' ? ']' : '>';
        return close < match.to && match.line[close] == wanted ? close + 1 : -1;
    }

    /** Index behind a level without brackets, or -1 when the word is rather the first of the message. */
    private static int bareEnd(LineMatch match, int start, int end) {
        if (end == match.to) {
            return end;
        }
        int next = match.line[end];
        if (next == ':') {
            return end + 1;
        }
        boolean padded = next == '\t' || next == ' ' && end + 1 < match.to && match.line[end + 1] == ' ';
        boolean capitals = Ascii.isUpper(match.line[start]) && Ascii.isUpper(match.line[start + 1]);
        boolean ends = next == ' ' || next == ']' || next == ',';
        return padded || next == '|' || capitals && ends ? end : -1;
    }

    /** Steps over blanks, and over what programs put between the parts of a header. */
    private static void separators(LineMatch match) {
        match.at = Ascii.skipBlanks(match.line, match.at, match.to);
        int c = match.peek();
        boolean alone = c == '|' || c == ',' || c == ';' || c == ']' || c == ':';
        int end = match.at + (alone ? 1 : 0);
        while (c == '-' && end < match.to && match.line[end] == '-') {
            end++;
        }
        if (end > match.at && (alone || end == match.to || Ascii.isBlank(match.line[end]))) {
            match.at = Ascii.skipBlanks(match.line, end, match.to);
        }
    }
}
