package dev.logs.ingest;

import dev.logs.format.JsonLinesParser;
import dev.logs.format.Line;
import dev.logs.format.LineParser;
import dev.logs.stream.GrowingBytes;
import dev.logs.stream.LineReader;
import dev.logs.stream.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * A line as parsers see it: without a carriage return at its end, and valid UTF-8. What was not UTF-8 is written as
 * {@code \xNN}, so that it stays readable, and counted. One object for all lines of a source.
 */
final class SourceLine implements Line {

    /** How lines are made ready for a parser. */
    enum Form {
        /** For formats without an escape character. */
        TEXT("\\x"),
        /** For JSON, where a backslash must be escaped itself. */
        JSON("\\\\x"),
        /** As the bytes are: for formats that hold binary data. */
        RAW("");

        private final String escapePrefix;

        Form(String escapePrefix) {
            this.escapePrefix = escapePrefix;
        }

        static Form of(LineParser parser) {
            if (parser.wantsRawBytes()) {
                return RAW;
            }
            return parser instanceof JsonLinesParser ? JSON : TEXT;
        }
    }

    private final GrowingBytes readable = new GrowingBytes(256);
    private Form form = Form.TEXT;
    private byte[] original = new byte[0];
    private int originalOffset;
    private int originalLength;
    private byte[] buffer = original;
    private int offset;
    private int length;
    private long number;
    private long cutBytes;
    private int invalidBytes;
    private boolean carriageReturn;

    void setForm(Form newForm) {
        form = newForm;
    }

    /** Shows the line that a reader stands at. */
    void show(LineReader reader) {
        number = reader.number();
        cutBytes = reader.cutBytes();
        show(reader.buffer(), reader.offset(), reader.length());
        if (!reader.ascii()) {
            makeReadable();
        }
    }

    /** Shows a line that was put aside. */
    void show(HeldLine held) {
        number = held.number();
        cutBytes = held.cutBytes();
        show(held.bytes(), 0, held.bytes().length);
        makeReadable();
    }

    private void show(byte[] bytes, int from, int count) {
        original = bytes;
        originalOffset = from;
        originalLength = count;
        buffer = bytes;
        offset = from;
        length = count;
        invalidBytes = 0;
        if (form != Form.RAW) {
            strip();
        }
    }

    /** Takes off what is not text: the carriage return at the end, the byte order mark at the start of the source. */
    private void strip() {
        carriageReturn = length > 0 && buffer[offset + length - 1] == '\r';
        if (carriageReturn) {
            length--;
        }
        if (number == 1 && length >= 3 && startsWithMark()) {
            offset += 3;
            length -= 3;
        }
    }

    private boolean startsWithMark() {
        return buffer[offset] == (byte) 0xef && buffer[offset + 1] == (byte) 0xbb && buffer[offset + 2] == (byte) 0xbf;
    }

    private void makeReadable() {
        if (form == Form.RAW || Utf8.isValid(buffer, offset, offset + length)) {
            return;
        }
        readable.clear();
        invalidBytes = readable.appendReadable(buffer, offset, offset + length, form.escapePrefix);
        buffer = readable.array();
        offset = 0;
        length = readable.length();
    }

    @Override
    public byte[] buffer() {
        return buffer;
    }

    @Override
    public int offset() {
        return offset;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public boolean endsWithCarriageReturn() {
        return carriageReturn;
    }

    /** Bytes that were left out because the line is too long. */
    long cutBytes() {
        return cutBytes;
    }

    /** Bytes that were not UTF-8. */
    int invalidBytes() {
        return invalidBytes;
    }

    boolean isBlank() {
        for (int i = offset; i < offset + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether the line begins with white space, as lines do that belong to the one before. */
    boolean isIndented() {
        return length > 0 && (buffer[offset] == ' ' || buffer[offset] == '\t');
    }

    String text() {
        return new String(buffer, offset, length, StandardCharsets.UTF_8);
    }

    /** The bytes as they were read, for {@code write(bytes, offset, length)}. */
    byte[] originalBuffer() {
        return original;
    }

    int originalOffset() {
        return originalOffset;
    }

    int originalLength() {
        return originalLength;
    }
}
