package dev.logs.store;

import dev.logs.block.bytes.ByteSink;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers texts in the order in which they are first seen; each is kept once, as UTF-8. */
final class DistinctTexts {

    /** In place of a number: no text. */
    static final int NONE = -1;

    private static final int SLOTS_MIN = 256;

    /** Texts that came lately are found without their bytes. */
    private static final int RECENT = 128;

    private final @Nullable String[] recent = new @Nullable String[RECENT];
    private final int[] recentNumbers = new int[RECENT];

    private final ByteSink bytes = new ByteSink(4_096);

    /** Where each text ends in {@link #bytes}. */
    private int[] ends = new int[64];

    private int[] hashes = new int[64];

    /** Numbers plus one, by hash; 0 is free. At most half are taken. */
    private int[] slots = new int[SLOTS_MIN];

    private int size;
    private int longest;

    /** The number of the text, from 0. Texts of the same bytes are the same. */
    int number(String text) {
        int place = text.hashCode() & RECENT - 1;
        if (!text.equals(recent[place])) {
            recent[place] = text;
            recentNumbers[place] = number(text.getBytes(StandardCharsets.UTF_8));
        }
        return recentNumbers[place];
    }

    private int number(byte[] text) {
        int hash = Arrays.hashCode(text);
        int slot = slotOf(hash);
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && isText(number, text)) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = size + 1;
        add(text, hash);
        return size - 1;
    }

    private int slotOf(int hash) {
        return (hash ^ hash >>> 15) * 0x9e3779b1 >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private boolean isText(int number, byte[] text) {
        return Arrays.equals(bytes.array(), start(number), ends[number], text, 0, text.length);
    }

    private void add(byte[] text, int hash) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        bytes.put(text);
        ends[size] = bytes.length();
        hashes[size] = hash;
        longest = Math.max(longest, text.length);
        size++;
        if (2 * size > slots.length) {
            growSlots();
        }
    }

    private void growSlots() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            int slot = slotOf(hashes[number]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = number + 1;
        }
    }

    /** The bytes of all texts, one behind another. */
    byte[] array() {
        return bytes.array();
    }

    int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    int length(int number) {
        return ends[number] - start(number);
    }

    int distinct() {
        return size;
    }

    int longestBytes() {
        return longest;
    }

    /** Bytes of all of them together. */
    int bytes() {
        return bytes.length();
    }

    /** For each number the rank of its text, from 0, in the byte order that SQLite's indexes have. */
    int[] ranks() {
        Integer[] sorted = new Integer[size];
        Arrays.setAll(sorted, number -> number);
        byte[] all = bytes.array();
        Arrays.sort(sorted, (a, b) -> Arrays.compareUnsigned(all, start(a), ends[a], all, start(b), ends[b]));
        int[] ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }
}
