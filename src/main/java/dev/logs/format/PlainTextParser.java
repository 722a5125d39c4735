package dev.logs.format;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads text of any kind. Where most lines have a time, those without continue the entry before them; where few or none
 * have one, each line is an entry of its own, apart from empty lines and the frames of a stack trace.
 */
final class PlainTextParser implements LineParser {

    private static final byte[][] TRACE_STARTS = {
        Ascii.bytes("\tat "),
        Ascii.bytes("    at "),
        Ascii.bytes("\t... "),
        Ascii.bytes("Caused by: "),
        Ascii.bytes("  File \"")
    };

    /** A stack trace with its causes may have so many lines at the margin. */
    private static final int UNTIMED_MIN = 20;

    private static final int UNTIMED_RATIO = 4;

    private final ParserSettings settings;

    /** Made for the first line, since the parser of a source with structured records is rarely needed. */
    private @Nullable TextLineParser lines;

    private final LastTime lastTime = new LastTime();
    private boolean seenEntry;

    /** Lines with a time, and lines at the margin without one. */
    private long timedLines;

    private long untimedLines;

    PlainTextParser(ParserSettings settings) {
        this.settings = settings;
    }

    @Override
    public LineKind parse(Line line, EntryDraft draft) {
        if (lines == null) {
            lines = new TextLineParser(null, settings);
        }
        LineKind kind = lines.parse(line, draft);
        if (kind == LineKind.ENTRY || kind == LineKind.CONSUMED) {
            seenEntry = true;
            timedLines++;
            lastTime.apply(draft);
            return kind;
        }
        if (seenEntry && (continues(line) || timedLines > 0 && !isTimeRare(line))) {
            return LineKind.CONTINUATION;
        }
        seenEntry = true;
        draft.content = new String(line.buffer(), line.offset(), line.length(), StandardCharsets.UTF_8);
        lastTime.apply(draft);
        return LineKind.ENTRY;
    }

    private boolean isTimeRare(Line line) {
        boolean indented = Ascii.isBlank(line.buffer()[line.offset()]);
        untimedLines += indented ? 0 : 1;
        return !indented && untimedLines > UNTIMED_MIN && untimedLines > UNTIMED_RATIO * timedLines;
    }

    @Override
    public LineKind finish(EntryDraft draft) {
        LineKind kind = lines == null ? LineKind.CONSUMED : lines.finish(draft);
        lastTime.forget();
        return kind;
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
