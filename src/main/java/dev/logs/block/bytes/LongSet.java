package dev.logs.block.bytes;

import java.util.function.LongConsumer;

/** Different numbers, without an object for each. One thread. */
public final class LongSet {

    private long[] table = new long[64];
    private int size;
    private boolean hasZero;

    /** Whether the number was not in the set before. */
    public boolean add(long number) {
        if (number == 0) {
            boolean isNew = !hasZero;
            hasZero = true;
            return isNew;
        }
        int at = place(number);
        if (table[at] == number) {
            return false;
        }
        table[at] = number;
        if (++size > table.length / 2) {
            grow();
        }
        return true;
    }

    public int size() {
        return size + (hasZero ? 1 : 0);
    }

    public void forEach(LongConsumer action) {
        if (hasZero) {
            action.accept(0);
        }
        for (long each : table) {
            if (each != 0) {
                action.accept(each);
            }
        }
    }

    private int place(long number) {
        long hash = number * 0x9E37_79B9_7F4A_7C15L;
        int at = (int) (hash >>> 32) & table.length - 1;
        while (table[at] != 0 && table[at] != number) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] before = table;
        table = new long[before.length * 2];
        for (long each : before) {
            if (each != 0) {
                table[place(each)] = each;
            }
        }
    }
}
