package dev.logs.block.template;

import java.util.Arrays;

/** Numbers equal texts alike, in the order in which they first occur. One thread. */
public final class DistinctTexts {

    private final Texts texts;
    private int[] table = new int[256];
    private int[] firstOf = new int[64];
    private int[] hashes = new int[64];
    private int count;

    /** @param texts may be added to as long as only texts already there are asked for */
    public DistinctTexts(Texts texts) {
        this.texts = texts;
    }

    /** The number of a text: that of an equal one, else the next. */
    public int number(int index) {
        int hash = texts.hash(index);
        int mask = table.length - 1;
        for (int at = hash & mask; ; at = at + 1 & mask) {
            int found = table[at] - 1;
            if (found < 0) {
                table[at] = count + 1;
                return add(index, hash);
            }
            if (hashes[found] == hash && texts.same(firstOf[found], index)) {
                return found;
            }
        }
    }

    public int count() {
        return count;
    }

    /** The index of the first text with this number. */
    public int first(int number) {
        return firstOf[number];
    }

    private int add(int index, int hash) {
        if (count == firstOf.length) {
            firstOf = Arrays.copyOf(firstOf, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        firstOf[count] = index;
        hashes[count++] = hash;
        if (count * 2 > table.length) {
            rehash();
        }
        return count - 1;
    }

    private void rehash() {
        table = new int[table.length * 4];
        int mask = table.length - 1;
        for (int i = 0; i < count; i++) {
            int at = hashes[i] & mask;
            while (table[at] != 0) {
                at = at + 1 & mask;
            }
            table[at] = i + 1;
        }
    }
}
