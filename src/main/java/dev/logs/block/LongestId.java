package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;

/** How long the ids of a slot are: what is as long as the longest cannot be a part of one. */
final class LongestId {

    /** Of ids as long as this the parts are known, too: hashes, of which few are asked for as a whole. Part of the format. */
    static final int LONG_MIN = 40;

    /** The parts of long ids, side by side from their start. Part of the format. */
    static final int GRAM = 8;

    private int any;
    private int ofShort;

    static LongestId read(ByteCursor cursor) {
        LongestId read = new LongestId();
        read.any = cursor.count(Integer.MAX_VALUE, "length of an id");
        read.ofShort = read.any < LONG_MIN ? read.any : cursor.count(LONG_MIN - 1L, "length of an id");
        return read;
    }

    void writeTo(ByteSink sink) {
        sink.putVarint(any);
        if (any >= LONG_MIN) {
            sink.putVarint(ofShort);
        }
    }

    void add(int length) {
        any = Math.max(any, length);
        ofShort = length < LONG_MIN ? Math.max(ofShort, length) : ofShort;
    }

    void add(LongestId other) {
        any = Math.max(any, other.any);
        ofShort = Math.max(ofShort, other.ofShort);
    }

    /** The longest of all; 0 when there are none. */
    int any() {
        return any;
    }

    /** The longest of those of which no parts are known; 0 when there are none. */
    int ofShort() {
        return ofShort;
    }
}
