package dev.logs.block;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;

/**
 * What a filter says of the ids in one slot: how long they are, since what is as long as the longest cannot be a part of one, and which of
 * their keys it has. Immutable.
 *
 * @param longest of all
 * @param longestWhole the longest of those of which no parts are known
 * @param keys which it has of them
 */
record SlotIds(int longest, int longestWhole, Keys keys) {

    /** The parts of long ids, side by side from their start. Part of the format. */
    static final int GRAM = 8;

    /** Parts of ids from this length on are known where that takes little room; shorter ones have none. */
    static final int PARTS_MIN = 17;

    /** Parts of ids from this length on are known in every filter: hashes, of which few are asked for as a whole. */
    static final int PARTS_ALWAYS = 40;

    /** No id is in the slot. */
    static final SlotIds NONE = new SlotIds(0, 0, Keys.BEGINNINGS_TOO);

    /** Anything may be. */
    static final SlotIds ANY = new SlotIds(0, 0, Keys.NONE);

    /** Which keys of ids a filter has. */
    enum Keys {
        NONE,
        /** Of the whole ids. */
        WHOLE,
        /** Of how they begin, too. */
        BEGINNINGS_TOO
    }

    /** @param partsFrom length from which on parts of ids are known */
    static SlotIds read(ByteCursor cursor, int version, int partsFrom) {
        int first = cursor.count(Integer.MAX_VALUE, "length of an id");
        boolean saysKeys = version > 1;
        int longest = saysKeys ? first >>> 1 : first;
        if (longest == 0) {
            return ANY;
        }
        Keys keys = saysKeys && (first & 1) != 0 ? Keys.BEGINNINGS_TOO : Keys.WHOLE;
        int whole = longest < partsFrom ? longest : cursor.count(partsFrom - 1L, "length of an id");
        return new SlotIds(longest, whole, keys);
    }

    void writeTo(ByteSink sink, int partsFrom) {
        sink.putVarint(keys == Keys.NONE ? 0 : longest * 2L + (keys == Keys.BEGINNINGS_TOO ? 1 : 0));
        if (keys != Keys.NONE && longest >= partsFrom) {
            sink.putVarint(longestWhole);
        }
    }
}
