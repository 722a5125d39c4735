package dev.logs.format;

import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects, one on each line or printed over many lines, also as the elements of an array.
 *
 * <p>Time, level, message and source are found under the names that {@link WellKnownKeys} lists; the content of an
 * object without a message is its own text. Every other member goes to the fields as it was written. A request of
 * OpenTelemetry is as many entries as it has log records. An object that spans lines is collected up to {@link
 * RecordBounds}; what turns out to be none is given out as unparsable text.
 */
public final class JsonLinesParser implements LineParser {

    private final JsonRecordReader reader;
    private final OpenJson open;
    private final boolean splitsRequests;
    private @Nullable OtlpEnvelope lazyEnvelope;

    /** Records of the request that was read last. */
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();

    private boolean inArray;

    public JsonLinesParser(ParserSettings settings) {
        this(settings, settings.bounds());
    }

    public JsonLinesParser(ParserSettings settings, RecordBounds bounds) {
        this(settings, bounds, true);
    }

    private JsonLinesParser(ParserSettings settings, RecordBounds bounds, boolean splitsRequests) {
        this.splitsRequests = splitsRequests;
        this.reader = new JsonRecordReader(settings);
        this.open = new OpenJson(bounds);
    }

    @Override
    public LineKind parse(Line line, EntryDraft draft) {
        byte[] buffer = line.buffer();
        int from = skipBefore(buffer, line.offset(), line.offset() + line.length());
        int to = skipBehind(buffer, from, line.offset() + line.length());
        if (!open.isEmpty()) {
            return collect(buffer, line.offset(), line.offset() + line.length(), draft);
        }
        if (from == to) {
            return LineKind.CONSUMED;
        }
        return buffer[from] == '{' ? parseObject(buffer, from, to, draft) : parseBracket(buffer, from, to);
    }

    /** A parser for which a line is one entry, whatever it holds. */
    static JsonLinesParser ofSingleEntries(ParserSettings settings) {
        return new JsonLinesParser(settings, RecordBounds.DEFAULT, false);
    }

    @Override
    public boolean hasNext() {
        return !waiting.isEmpty();
    }

    @Override
    public void parseNext(EntryDraft draft) {
        byte[] record = waiting.remove();
        try {
            if (!reader.read(record, 0, record.length, draft)) {
                throw new IllegalStateException("a record of a request is an object");
            }
        } catch (IOException e) {
            throw new IllegalStateException("a record of a request is JSON", e);
        }
    }

    /** Reads a request of OpenTelemetry; false when it is none, or has no records. */
    private boolean readRequest(byte[] buffer, int from, int to, EntryDraft draft) throws IOException {
        if (!splitsRequests || !OtlpEnvelope.begins(buffer, from, to)) {
            return false;
        }
        OtlpEnvelope envelope = lazyEnvelope;
        if (envelope == null) {
            envelope = new OtlpEnvelope();
            lazyEnvelope = envelope;
        }
        waiting.addAll(envelope.split(buffer, from, to));
        if (waiting.isEmpty()) {
            return false;
        }
        parseNext(draft);
        return true;
    }

    @Override
    public LineKind finish(EntryDraft draft) {
        if (open.isEmpty()) {
            return LineKind.CONSUMED;
        }
        return giveUp(draft);
    }

    private LineKind parseObject(byte[] buffer, int from, int to, EntryDraft draft) {
        int end = buffer[to - 1] == '}' ? to : elementEnd(buffer, from, to);
        try {
            if (readRequest(buffer, from, end, draft) || reader.read(buffer, from, end - from, draft)) {
                return LineKind.ENTRY;
            }
        } catch (JsonEOFException e) {
            draft.clear();
            return open.start(buffer, from, to) ? LineKind.CONSUMED : LineKind.UNPARSABLE;
        } catch (IOException e) {
            draft.clear();
            return parseRepaired(buffer, from, end, draft);
        }
        draft.clear();
        return LineKind.UNPARSABLE;
    }

    private LineKind parseRepaired(byte[] buffer, int from, int to, EntryDraft draft) {
        byte[] repaired = JsonRepair.repair(buffer, from, to);
        try {
            if (repaired.length > 0 && reader.read(repaired, 0, repaired.length, draft)) {
                return LineKind.ENTRY;
            }
        } catch (IOException e) {
            // Not JSON after all: the caller keeps the line as it is.
        }
        draft.clear();
        return LineKind.UNPARSABLE;
    }

    private LineKind collect(byte[] buffer, int from, int to, EntryDraft draft) {
        switch (open.add(buffer, from, to)) {
            case OPEN -> {
                return LineKind.CONSUMED;
            }
            case CLOSED -> {
                byte[] text = open.bytes();
                LineKind kind = parseObject(text, 0, skipBehind(text, 0, text.length), draft);
                if (kind == LineKind.ENTRY) {
                    open.clear();
                    return kind;
                }
            }
            case BROKEN -> {}
        }
        return giveUp(draft);
    }

    private LineKind giveUp(EntryDraft draft) {
        draft.clear();
        draft.content = new String(open.bytes(), StandardCharsets.UTF_8);
        open.clear();
        return LineKind.UNPARSABLE;
    }

    /** A line that only opens or closes the array that the objects are elements of. */
    private LineKind parseBracket(byte[] buffer, int from, int to) {
        boolean opens = buffer[from] == '[' && (to - from == 1 || to - from == 2 && buffer[from + 1] == ']');
        boolean closes = buffer[from] == ']' && to - from == 1;
        if (opens || closes && inArray) {
            inArray = opens && to - from == 1;
            return LineKind.CONSUMED;
        }
        return LineKind.UNPARSABLE;
    }

    /** Whether an object begins with the line, perhaps as the element of an array. */
    static boolean beginsObject(byte[] line) {
        int from = skipBefore(line, 0, line.length);
        return from < line.length && line[from] == '{';
    }

    /** Skips space, a byte order mark, the record separator of RFC 7464, and what stands between array elements. */
    private static int skipBefore(byte[] buffer, int from, int to) {
        int at = skipSpace(buffer, from, to);
        boolean beforeElement = at < to && (buffer[at] == '[' || buffer[at] == ',');
        int next = beforeElement ? skipSpace(buffer, at + 1, to) : at;
        return next < to && buffer[next] == '{' ? next : at;
    }

    private static int skipSpace(byte[] buffer, int from, int to) {
        int at = from;
        if (to - from >= 3 && buffer[from] == (byte) 0xef && buffer[from + 1] == (byte) 0xbb) {
            at = buffer[from + 2] == (byte) 0xbf ? from + 3 : from;
        }
        while (at < to && (isSpace(buffer[at]) || buffer[at] == 0x1e)) {
            at++;
        }
        return at;
    }

    private static int skipBehind(byte[] buffer, int from, int to) {
        int end = to;
        while (end > from && isSpace(buffer[end - 1])) {
            end--;
        }
        return end;
    }

    /** Where an element ends that a comma or the array's end follows; {@code to} when that is not so. */
    private static int elementEnd(byte[] buffer, int from, int to) {
        if (buffer[to - 1] != ',' && buffer[to - 1] != ']') {
            return to;
        }
        int end = skipBehind(buffer, from, to - 1);
        return buffer[end - 1] == '}' ? end : to;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
