package dev.logs.block.column;

import dev.logs.block.template.Anchor;
import dev.logs.block.template.Numbers;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;
import java.util.function.LongPredicate;

/** Finds digits in decimal numbers, as numbers where no zeros or signs are in the way. */
record DigitsSearch(SlotColumn.Digits column) {

    private static final int DIGITS_MAX = 18;

    void find(SlotQuery query, BitSet hits) {
        if (column.numbers().size() == 0) {
            return;
        }
        byte[] wanted = query.wanted();
        boolean isBare = column.width() == 0 && column.zeros() == null;
        boolean isOfBare = query.anchor() == Anchor.START || wanted.length > 0 && wanted[0] == '0';
        if (!areDigits(wanted) || isOfBare && !isBare) {
            column.findByText(query, hits);
            return;
        }
        LongSearch numbers = new LongSearch(column.numbers());
        long value = Numbers.value(wanted, 0, wanted.length);
        // A negative number may have more digits than the bound says.
        if (numbers.upperBound() < value && numbers.lowerBound() >= 0) {
            return;
        }
        if (query.anchor() != Anchor.BOTH) {
            numbers.find(new Digits(query.anchor(), value, wanted), hits);
        } else if (wanted[0] == '0' && wanted.length > 1) {
            return;
        } else if (column.width() <= wanted.length && column.zeros() == null) {
            numbers.findEqual(value, hits);
        } else {
            column.findByText(query, hits);
        }
    }

    private static boolean areDigits(byte[] wanted) {
        for (byte b : wanted) {
            if (b < '0' || b > '9') {
                return false;
            }
        }
        return wanted.length <= DIGITS_MAX && wanted.length > 0;
    }

    /** Whether the digits of a number hold others. */
    private static final class Digits implements LongPredicate {

        private final Anchor anchor;
        private final long value;
        /** The power of ten with one more digit. */
        private final long ceiling;
        /** No smaller number has so many digits, and those that are not zero. */
        private final long least;

        private final boolean isZero;

        /** @param wanted the first is not 0 where zeros may stand before the number */
        Digits(Anchor anchor, long value, byte[] wanted) {
            this.anchor = anchor;
            this.value = value;
            this.ceiling = powerOfTen(wanted.length);
            this.least = wanted[0] == '0' ? ceiling : value;
            this.isZero = wanted.length == 1 && value == 0;
        }

        private static long powerOfTen(int digits) {
            long power = 1;
            for (int i = 0; i < digits; i++) {
                power *= 10;
            }
            return power;
        }

        @Override
        public boolean test(long number) {
            if (number == 0) {
                return isZero;
            }
            if (anchor == Anchor.START) {
                return startsWith(number);
            }
            long all = Math.abs(number);
            return anchor == Anchor.END ? all >= least && remainder(all) == value : holds(all);
        }

        // Divisions of long numbers cost ten times those of short ones in a run too short for the best compiler.

        private boolean startsWith(long number) {
            long rest = number;
            while (rest > Integer.MAX_VALUE && rest >= least) {
                if (rest == value) {
                    return true;
                }
                rest /= 10;
            }
            for (int few = (int) Math.max(Math.min(rest, Integer.MAX_VALUE), 0); few >= least && few > 0; few /= 10) {
                if (few == value) {
                    return true;
                }
            }
            return false;
        }

        private boolean holds(long number) {
            long rest = number;
            for (; rest > Integer.MAX_VALUE && rest >= least; rest /= 10) {
                if (rest % ceiling == value) {
                    return true;
                }
            }
            for (int few = (int) Math.min(rest, Integer.MAX_VALUE); few >= least; few /= 10) {
                if (remainder(few) == value) {
                    return true;
                }
            }
            return false;
        }

        private long remainder(long number) {
            if (number < ceiling) {
                return number;
            }
            return number > Integer.MAX_VALUE ? number % ceiling : (int) number % (int) ceiling;
        }
    }
}
