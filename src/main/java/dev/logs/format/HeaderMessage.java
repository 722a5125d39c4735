package dev.logs.format;

import java.nio.charset.StandardCharsets;

/** The line behind a header: a message, which java.util.logging begins with the level. */
final class HeaderMessage {

    private HeaderMessage() {}

    /** Sets the content, and the level when the header had none and the text begins with one. */
    static void read(byte[] text, EntryDraft draft) {
        int to = text.length;
        while (to > 0 && (Ascii.isBlank(text[to - 1]) || text[to - 1] == '\r')) {
            to--;
        }
        int start = Ascii.skipBlanks(text, 0, to);
        int end = LevelWords.end(text, start, to);
        int level = LevelWords.levelOfToken(text, start, end);
        if (level != LevelWords.NONE && draft.level == EntryDraft.NO_LEVEL && end < to && text[end] == ':') {
            draft.level = level;
            start = Ascii.skipBlanks(text, end + 1, to);
        }
        draft.content = new String(text, start, to - start, StandardCharsets.UTF_8);
    }
}
