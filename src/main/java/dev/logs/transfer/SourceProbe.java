package dev.logs.transfer;

import dev.logs.error.UsageException;
import dev.logs.format.JsonShape;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.InputFormats;
import dev.logs.stream.CompressedInput;
import dev.logs.stream.DamagedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells from the first bytes of a source what it holds. */
final class SourceProbe {

    /** Enough for a hundred lines, and for the names in a document of JSON. */
    static final int HEAD_BYTES = 64 * 1024;

    private static final int LINES_MAX = 100;

    private final InputFormats formats;

    SourceProbe(InputFormats formats) {
        this.formats = formats;
    }

    /**
     * What a source holds.
     *
     * @param format its name for people, and of the parser when it is lines
     * @param shape when it is a document of JSON, else null
     */
    record Found(String format, @Nullable JsonShape shape) {}

    /** The first bytes of a source, decompressed; as many as there are before damage. */
    static byte[] head(InputStream raw) throws IOException {
        byte[] head = new byte[HEAD_BYTES];
        int length = 0;
        InputStream in = CompressedInput.open(raw);
        try {
            while (length < head.length) {
                int got = in.read(head, length, head.length - length);
                if (got < 0) {
                    break;
                }
                length += got;
            }
        } catch (DamagedInputException e) {
            // Told when it is read as a whole.
        }
        return Arrays.copyOf(head, length);
    }

    /** The shape of a name that {@code --format} takes, or null for the name of a format of lines. */
    static @Nullable JsonShape shapeNamed(String format) {
        for (JsonShape shape : JsonShape.values()) {
            if (label(shape).equals(format)) {
                return shape;
            }
        }
        return null;
    }

    static String label(JsonShape shape) {
        return shape == JsonShape.ARRAY ? "json-array" : shape.name().toLowerCase(Locale.ROOT);
    }

    Found detect(byte[] head, Instant lastWritten) {
        JsonShape shape = JsonShape.of(head);
        if (shape != null) {
            return new Found(label(shape), shape);
        }
        List<byte[]> lines = lines(head);
        // A first line longer than what is looked at here is left to the ingest, which reads lines whole.
        boolean cut = lines.isEmpty() && head.length == HEAD_BYTES;
        return new Found(cut ? IngestRequest.AUTO : formats.detect(lines, lastWritten), null);
    }

    /** What the user says it is. */
    Found named(String format, Instant lastWritten) {
        JsonShape shape = shapeNamed(format);
        if (shape == null) {
            formats.open(format, lastWritten);
        }
        return new Found(format, shape);
    }

    /** @throws UsageException when there is no format of that name */
    void check(String format, Instant now) {
        if (shapeNamed(format) == null) {
            formats.open(format, now);
        }
    }

    private static List<byte[]> lines(byte[] head) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < head.length && lines.size() < LINES_MAX; i++) {
            if (head[i] == '\n') {
                int end = i > from && head[i - 1] == '\r' ? i - 1 : i;
                lines.add(Arrays.copyOfRange(head, from, end));
                from = i + 1;
            }
        }
        if (from < head.length && lines.size() < LINES_MAX && head.length < HEAD_BYTES) {
            lines.add(Arrays.copyOfRange(head, from, head.length));
        }
        return lines;
    }
}
