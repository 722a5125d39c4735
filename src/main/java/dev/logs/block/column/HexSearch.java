package dev.logs.block.column;

import dev.logs.block.template.Anchor;
import dev.logs.block.template.Numbers;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;

/** Finds digits in hexadecimal numbers, as numbers. */
record HexSearch(SlotColumn.Hex column) {

    private static final int DIGIT_BITS = 4;

    void find(SlotQuery query, BitSet hits) {
        LongColumn lengths = column.lengths();
        if (lengths.size() == 0) {
            return;
        }
        int length = query.length();
        long digits = Numbers.hexValue(query.wanted(), 0, length);
        if (lengths.isConstant()) {
            findInEqual(query.anchor(), new Digits(digits, length), (int) lengths.get(0), hits);
            return;
        }
        long[] numbers = column.numbers().values();
        for (int i = 0; i < numbers.length; i++) {
            if (accepts(query.anchor(), new Digits(digits, length), numbers[i], (int) lengths.get(i))) {
                hits.set(i);
            }
        }
    }

    private void findInEqual(Anchor anchor, Digits digits, int length, BitSet hits) {
        if (digits.count == length) {
            new LongSearch(column.numbers()).findEqual(digits.value, hits);
        } else if (digits.count < length && anchor != Anchor.BOTH) {
            new LongSearch(column.numbers()).find(number -> accepts(anchor, digits, number, length), hits);
        }
    }

    private static boolean accepts(Anchor anchor, Digits digits, long number, int length) {
        int room = length - digits.count;
        if (room < 0) {
            return false;
        }
        return switch (anchor) {
            case ANYWHERE -> digits.standWithin(number, room);
            case START -> digits.standAt(number, room);
            case END -> digits.standAt(number, 0);
            case BOTH -> room == 0 && digits.standAt(number, 0);
        };
    }

    private record Digits(long value, int count) {

        boolean standAt(long number, int place) {
            long mask = count == Long.SIZE / DIGIT_BITS ? -1 : (1L << count * DIGIT_BITS) - 1;
            return (place == Long.SIZE / DIGIT_BITS ? 0 : number >>> place * DIGIT_BITS & mask) == value;
        }

        boolean standWithin(long number, int room) {
            for (int place = 0; place <= room; place++) {
                if (standAt(number, place)) {
                    return true;
                }
            }
            return false;
        }
    }
}
