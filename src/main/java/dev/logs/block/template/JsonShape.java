package dev.logs.block.template;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Slice;
import java.util.Arrays;

/**
 * Splits a JSON object into its template, with a slot for every plain value, and those values. What is not JSON, or
 * nested too deeply, is left whole. Used again and again; one thread.
 */
public final class JsonShape {

    private static final int DEPTH_MAX = 16;

    /** A longer list is no shape that comes again; and readers bound the values of a column. */
    private static final int SLOTS_MAX = 256;

    private final ByteSink key = new ByteSink(256);
    /** Start and end of each value, start and end of the key it belongs to. */
    private int[] ranges = new int[64];

    private int count;
    private byte[] bytes = new byte[0];
    private int at;
    private int to;

    /** Splits the bytes from {@code from} to {@code end}, exclusive; answers whether it could. */
    public boolean split(byte[] json, int from, int end) {
        bytes = json;
        at = from;
        to = end;
        count = 0;
        key.clear();
        if (value(from, from, 0) && at == to) {
            return true;
        }
        count = 0;
        key.clear();
        key.put(SlotKind.TEXT.code());
        add(from, end, from, from);
        return false;
    }

    /**
     * Finds the values of an object that has a template known from {@link #split}, which is faster; their names are not told.
     *
     * @return false when the object has another template, or perhaps the same
     */
    public boolean splitLike(Slice template, Slice json) {
        bytes = json.bytes();
        at = json.from();
        to = json.end();
        count = 0;
        byte before = 0;
        for (int i = template.from(); i < template.end(); i++) {
            byte wanted = template.bytes()[i];
            if (wanted == SlotKind.TEXT.code()) {
                int start = at;
                if (before == '"' ? !stringContent() : !bare()) {
                    return false;
                }
                add(start, at, start, start);
            } else if (at == to || bytes[at++] != wanted) {
                return false;
            }
            before = wanted;
        }
        return at == to;
    }

    /** The template of the last object; until the next is split. */
    public ByteSink template() {
        return key;
    }

    public int slotCount() {
        return count;
    }

    public int slotStart(int slot) {
        return ranges[slot * 4];
    }

    public int slotEnd(int slot) {
        return ranges[slot * 4 + 1];
    }

    /** Where the name of the value begins; the name of a value in an array is that of the array. */
    public int nameStart(int slot) {
        return ranges[slot * 4 + 2];
    }

    public int nameEnd(int slot) {
        return ranges[slot * 4 + 3];
    }

    private void add(int start, int end, int nameStart, int nameEnd) {
        if (count * 4 == ranges.length) {
            ranges = Arrays.copyOf(ranges, ranges.length * 2);
        }
        int base = count++ * 4;
        ranges[base] = start;
        ranges[base + 1] = end;
        ranges[base + 2] = nameStart;
        ranges[base + 3] = nameEnd;
    }

    private boolean value(int nameStart, int nameEnd, int depth) {
        spaces();
        if (at == to || depth > DEPTH_MAX || count == SLOTS_MAX) {
            return false;
        }
        byte first = bytes[at];
        if (first == '{' || first == '[') {
            return container(first, nameStart, nameEnd, depth);
        }
        boolean quoted = first == '"';
        int start = quoted ? at + 1 : at;
        if (quoted ? !string() : !bare()) {
            return false;
        }
        int end = quoted ? at - 1 : at;
        if (quoted) {
            key.put('"');
        }
        key.put(SlotKind.TEXT.code());
        if (quoted) {
            key.put('"');
        }
        add(start, end, nameStart, nameEnd);
        return true;
    }

    private boolean container(byte open, int nameStart, int nameEnd, int depth) {
        byte close = open == '{' ? (byte) '}' : (byte) ']';
        key.put(bytes[at++]);
        spaces();
        if (at < to && bytes[at] == close) {
            key.put(bytes[at++]);
            return true;
        }
        while (true) {
            int from = nameStart;
            int end = nameEnd;
            if (open == '{') {
                spaces();
                from = at + 1;
                if (!name()) {
                    return false;
                }
                end = at - 1;
                spaces();
                if (!copy((byte) ':')) {
                    return false;
                }
            }
            if (!value(from, end, depth + 1)) {
                return false;
            }
            spaces();
            if (!copy((byte) ',')) {
                return copy(close);
            }
        }
    }

    private boolean name() {
        int start = at;
        if (at == to || bytes[at] != '"' || !string()) {
            return false;
        }
        key.put(bytes, start, at - start);
        return true;
    }

    private boolean copy(byte wanted) {
        if (at == to || bytes[at] != wanted) {
            return false;
        }
        key.put(bytes[at++]);
        return true;
    }

    private void spaces() {
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
            key.put(bytes[at++]);
        }
    }

    /** Passes a string; no byte of a template may stand in it. */
    private boolean string() {
        at++;
        boolean ends = stringContent();
        at++;
        return ends;
    }

    /** Passes what is in a string, up to the quote that ends it. */
    private boolean stringContent() {
        for (; at < to; at++) {
            byte b = bytes[at];
            if (b == '"') {
                return true;
            }
            if (SlotKind.isSlot(b)) {
                return false;
            }
            if (b == '\\' && (++at == to || SlotKind.isSlot(bytes[at]))) {
                return false;
            }
        }
        return false;
    }

    private boolean bare() {
        int start = at;
        while (at < to
                && (ByteClass.isAlphanumeric(bytes[at]) || bytes[at] == '-' || bytes[at] == '+' || bytes[at] == '.')) {
            at++;
        }
        return at > start;
    }
}
