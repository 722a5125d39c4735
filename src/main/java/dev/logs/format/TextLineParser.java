package dev.logs.format;

import dev.logs.format.LinePattern.Extent;
import dev.logs.format.TextRecogniser.Scope;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text format. A line with a time of its own is an entry even when it is of another format than the source was
 * taken for; what no shape fits continues the entry before it, and before the first entry it is unparsable.
 */
final class TextLineParser implements LineParser {

    private final TextRecogniser recogniser;
    private final Envelope envelope;
    private final LastTime lastTime = new LastTime();
    private boolean seenEntry;

    /** A header whose message has not come yet, and its pattern; both or none. */
    private byte @Nullable [] header;

    private @Nullable LinePattern headerPattern;

    /** @param format null for lines of any text format */
    TextLineParser(@Nullable TextFormat format, ParserSettings settings) {
        recogniser = new TextRecogniser(format, Scope.ALL, settings);
        envelope = new Envelope(settings);
    }

    @Override
    public LineKind parse(Line line, EntryDraft draft) {
        int from = line.offset();
        int to = from + line.length();
        if (header != null) {
            return readBehindHeader(Arrays.copyOfRange(line.buffer(), from, to), draft);
        }
        if (!recogniser.recognise(line.buffer(), from, to)) {
            return seenEntry ? LineKind.CONTINUATION : LineKind.UNPARSABLE;
        }
        LinePattern pattern = recogniser.pattern();
        return switch (pattern == null ? Extent.LINE : pattern.extent()) {
            case HEADER -> {
                header = Arrays.copyOfRange(line.buffer(), from, to);
                headerPattern = pattern;
                yield LineKind.CONSUMED;
            }
            case PARTIAL -> {
                recogniser.fill(draft);
                envelope.keepPart(draft);
                yield LineKind.CONSUMED;
            }
            case ENVELOPE -> {
                recogniser.fill(draft);
                yield envelope.open(draft) ? entry(draft) : LineKind.CONTINUATION;
            }
            case LINE -> {
                recogniser.fill(draft);
                if (pattern == null) {
                    envelope.openObject(draft);
                }
                yield entry(draft);
            }
        };
    }

    @Override
    public LineKind finish(EntryDraft draft) {
        LineKind kind = LineKind.CONSUMED;
        if (header != null) {
            fillFromHeader(draft);
            kind = entry(draft);
        } else if (envelope.takeParts(draft)) {
            kind = entry(draft);
        }
        lastTime.forget();
        return kind;
    }

    private LineKind entry(EntryDraft draft) {
        seenEntry = true;
        lastTime.apply(draft);
        return LineKind.ENTRY;
    }

    /** The line behind a header is its message, unless it is a header itself. */
    private LineKind readBehindHeader(byte[] text, EntryDraft draft) {
        LinePattern pattern = headerPattern;
        boolean again = pattern != null && recogniser.recognise(text, 0, text.length, pattern);
        fillFromHeader(draft);
        if (again) {
            header = text;
            headerPattern = pattern;
        } else {
            HeaderMessage.read(text, draft);
        }
        return entry(draft);
    }

    private void fillFromHeader(EntryDraft draft) {
        byte[] text = header;
        LinePattern pattern = headerPattern;
        header = null;
        headerPattern = null;
        if (text != null && pattern != null && recogniser.recognise(text, 0, text.length, pattern)) {
            recogniser.fill(draft);
        }
    }
}
