package dev.logs.block;

import dev.logs.block.bytes.ByteSearch.CaseFolding;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** The numbers by which a file's filter of words knows three bytes in a slot; part of the format. */
final class WordKeys {

    /** How many bytes one number tells of. */
    static final int GRAM = 3;

    /** In place of a template: the texts behind first lines, whatever the template before them. */
    static final int BODIES = Integer.MAX_VALUE;

    private static final int GRAM_BITS = 24;

    /** Three bytes that no text of interest has; all of them in a slot say that it may hold anything. */
    private static final int OPEN_MARKS = 4;

    private WordKeys() {}

    /** The number of a slot; with three bytes in its lowest bits, that of these in the slot. */
    static long ofSlot(int template, int slot) {
        return ((long) template << 8 | slot & 0xFF) << GRAM_BITS;
    }

    static long slotOf(long key) {
        return key >>> GRAM_BITS << GRAM_BITS;
    }

    /** Whether the set of numbers says that the slot may hold anything. */
    static boolean isOpen(long slot, LongPredicate has) {
        for (int i = 0; i < OPEN_MARKS; i++) {
            if (!has.test(slot | i)) {
                return false;
            }
        }
        return true;
    }

    static void open(long slot, LongConsumer numbers) {
        for (int i = 0; i < OPEN_MARKS; i++) {
            numbers.accept(slot | i);
        }
    }

    static boolean isOpenMark(long key) {
        return key - slotOf(key) < OPEN_MARKS;
    }

    /** Three bytes, in lower case, and every digit as 0: of numbers and ids all parts occur somewhere. */
    static long gram(byte[] bytes, int at) {
        return folded(bytes[at]) | folded(bytes[at + 1]) << 8 | folded(bytes[at + 2]) << 16;
    }

    private static long folded(byte b) {
        return b >= '0' && b <= '9' ? '0' : CaseFolding.ASCII.apply(b) & 0xFFL;
    }
}
