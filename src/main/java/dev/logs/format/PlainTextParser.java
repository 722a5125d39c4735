package dev.logs.format;

import java.nio.charset.StandardCharsets;

/**
 * Reads text of any kind. As long as no line had a time, each is an entry of its own, apart from empty lines and the
 * frames of a stack trace; once one had, lines without a time continue the entry before them.
 */
final class PlainTextParser implements LineParser {

    private static final byte[][] TRACE_STARTS = {
        Ascii.bytes("\tat "),
        Ascii.bytes("    at "),
        Ascii.bytes("\t... "),
        Ascii.bytes("Caused by: "),
        Ascii.bytes("  File \"")
    };

    private final TextLineParser lines;
    private boolean seenEntry;

    PlainTextParser(ParserSettings settings) {
        lines = new TextLineParser(null, settings);
    }

    @Override
    public LineKind parse(Line line, EntryDraft draft) {
        LineKind kind = lines.parse(line, draft);
        if (kind == LineKind.ENTRY || kind == LineKind.CONSUMED) {
            seenEntry = true;
            return kind;
        }
        if (seenEntry && (lines.hasSeenTime() || continues(line))) {
            return LineKind.CONTINUATION;
        }
        seenEntry = true;
        draft.content = new String(line.buffer(), line.offset(), line.length(), StandardCharsets.UTF_8);
        return LineKind.ENTRY;
    }

    @Override
    public LineKind finish(EntryDraft draft) {
        return lines.finish(draft);
    }

    private static boolean continues(Line line) {
        int from = line.offset();
        int to = from + line.length();
        for (byte[] start : TRACE_STARTS) {
            if (Ascii.startsWith(line.buffer(), from, to, start)) {
                return true;
            }
        }
        return Ascii.skipBlanks(line.buffer(), from, to) == to;
    }
}
