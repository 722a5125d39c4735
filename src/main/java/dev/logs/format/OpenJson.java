package dev.logs.format;

import java.io.ByteArrayOutputStream;

/** Collects a JSON object that is printed over several lines, until its last brace. One thread. */
final class OpenJson {

    /** How the object stands after a line. */
    enum State {
        OPEN,
        CLOSED,
        /** Too large, too deep, or not JSON. */
        BROKEN
    }

    private final RecordBounds bounds;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private int lines;
    private int depth;

    OpenJson(RecordBounds bounds) {
        this.bounds = bounds;
    }

    boolean isEmpty() {
        return lines == 0;
    }

    /**
     * Begins with a line that holds an incomplete object.
     *
     * @return false, and nothing is collected, when it was cut off rather than broken where printers break lines
     */
    boolean start(byte[] buffer, int from, int to) {
        byte last = buffer[to - 1];
        boolean printed = last == '{' || last == '[' || last == ',' || last == ':';
        if (printed && add(buffer, from, to) == State.OPEN) {
            return true;
        }
        clear();
        return false;
    }

    State add(byte[] buffer, int from, int to) {
        if (lines > 0) {
            text.write('\n');
        }
        text.write(buffer, from, to - from);
        lines++;
        boolean inString = scan(buffer, from, to);
        if (depth <= 0) {
            return State.CLOSED;
        }
        boolean broken = inString || depth > JsonReading.DEPTH_MAX;
        return broken || lines >= bounds.linesMax() || text.size() >= bounds.bytesMax() ? State.BROKEN : State.OPEN;
    }

    byte[] bytes() {
        return text.toByteArray();
    }

    void clear() {
        text.reset();
        lines = 0;
        depth = 0;
    }

    /** Counts braces; answers whether the line ends within a string, which JSON does not allow. */
    private boolean scan(byte[] buffer, int from, int to) {
        boolean inString = false;
        for (int i = from; i < to; i++) {
            byte b = buffer[i];
            if (inString) {
                i += b == '\\' ? 1 : 0;
                inString = b != '"';
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
            }
        }
        return inString;
    }
}
