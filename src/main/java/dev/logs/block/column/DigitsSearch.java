package dev.logs.block.column;

import dev.logs.block.template.Anchor;
import dev.logs.block.template.Numbers;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;

/** Finds digits in decimal numbers, as numbers where no zeros or signs are in the way. */
record DigitsSearch(SlotColumn.Digits column) {

    private static final int DIGITS_MAX = 18;

    void find(SlotQuery query, BitSet hits) {
        if (column.numbers().size() == 0) {
            return;
        }
        byte[] wanted = query.wanted();
        LongSearch numbers = new LongSearch(column.numbers());
        if (!isPlain(wanted)) {
            column.findByText(query, hits);
            return;
        }
        long value = Numbers.value(wanted, 0, wanted.length);
        // A negative number may have more digits than the bound says.
        if (numbers.upperBound() < value && isPositive()) {
            return;
        }
        if (query.anchor() == Anchor.BOTH && column.width() <= wanted.length && column.zeros() == null) {
            numbers.findEqual(value, hits);
        } else if (query.anchor() == Anchor.ANYWHERE) {
            long ceiling = powerOfTen(wanted.length);
            numbers.find(number -> holds(number, value, ceiling), hits);
        } else {
            column.findByText(query, hits);
        }
    }

    /** Whether the digits are a number without zeros before it; such digits cannot begin among zeros. */
    private static boolean isPlain(byte[] wanted) {
        for (byte b : wanted) {
            if (b < '0' || b > '9') {
                return false;
            }
        }
        return wanted.length <= DIGITS_MAX && wanted.length > 0 && wanted[0] != '0';
    }

    private boolean isPositive() {
        LongColumn numbers = column.numbers();
        LongColumn smallest = numbers.codec == LongCodec.DICTIONARY && numbers.first != null ? numbers.first : numbers;
        return smallest.codec != LongCodec.DELTA && smallest.codec != LongCodec.DICTIONARY && smallest.base >= 0;
    }

    private static long powerOfTen(int digits) {
        long power = 1;
        for (int i = 0; i < digits; i++) {
            power *= 10;
        }
        return power;
    }

    private static boolean holds(long number, long value, long ceiling) {
        for (long rest = Math.abs(number); rest >= value; rest /= 10) {
            if (rest % ceiling == value) {
                return true;
            }
        }
        return false;
    }
}
