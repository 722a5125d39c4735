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
        } else if (query.anchor() == Anchor.START && column.width() == 0 && column.zeros() == null) {
            numbers.find(number -> startsWith(number, value), hits);
        } else if (query.anchor() == Anchor.END) {
            long ceiling = powerOfTen(wanted.length);
            numbers.find(number -> endsWith(number, value, ceiling), hits);
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

    // Divisions of long numbers cost ten times those of short ones in a run too short for the best compiler.

    private static boolean startsWith(long number, long value) {
        long rest = number;
        while (rest > Integer.MAX_VALUE && rest > value) {
            rest /= 10;
        }
        if (rest > Integer.MAX_VALUE) {
            return rest == value;
        }
        int few = (int) Math.max(rest, -1);
        while (few > value) {
            few /= 10;
        }
        return few == value;
    }

    private static boolean endsWith(long number, long value, long ceiling) {
        long all = Math.abs(number);
        return all >= value && remainder(all, ceiling) == value;
    }

    private static boolean holds(long number, long value, long ceiling) {
        long rest = Math.abs(number);
        for (; rest > Integer.MAX_VALUE && rest >= value; rest /= 10) {
            if (rest % ceiling == value) {
                return true;
            }
        }
        for (int few = (int) Math.min(rest, Integer.MAX_VALUE); few >= value; few /= 10) {
            if (remainder(few, ceiling) == value) {
                return true;
            }
        }
        return false;
    }

    private static long remainder(long number, long divisor) {
        if (number < divisor) {
            return number;
        }
        return number > Integer.MAX_VALUE ? number % divisor : (int) number % (int) divisor;
    }
}
