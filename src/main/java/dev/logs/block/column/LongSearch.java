package dev.logs.block.column;

import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.StreamPart;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.LongPredicate;

/** Finds numbers in a column with as little of it decompressed as will do. */
record LongSearch(LongColumn column) {

    /** No number is above it; known without decompressing. */
    long upperBound() {
        return switch (column.codec) {
            case CONSTANT -> column.base;
            case PLANES -> upperBound(Objects.requireNonNull(column.parts).length);
            case DICTIONARY -> new LongSearch(Objects.requireNonNull(column.first)).upperBound();
            case ROWS, VARINTS, DELTA -> Long.MAX_VALUE;
        };
    }

    /** No number is below it; known without decompressing. */
    long lowerBound() {
        return switch (column.codec) {
            case CONSTANT, PLANES, ROWS, VARINTS -> column.base;
            case DICTIONARY -> new LongSearch(Objects.requireNonNull(column.first)).lowerBound();
            case DELTA -> lowestSum(new LongSearch(Objects.requireNonNull(column.first)));
        };
    }

    /** What a first number and differences may come to, all of them or the first few. */
    private long lowestSum(LongSearch differences) {
        long least = differences.lowerBound();
        // Else the sum might go round.
        boolean areSmall = least >= Integer.MIN_VALUE
                && differences.upperBound() <= Integer.MAX_VALUE
                && column.base >= Long.MIN_VALUE >> 2
                && column.base <= Long.MAX_VALUE >> 2;
        return areSmall ? column.base + Math.min(least, 0) * column.count : Long.MIN_VALUE;
    }

    private long upperBound(int width) {
        long above = width >= Long.BYTES - 1 ? Long.MAX_VALUE : (1L << width * Byte.SIZE) - 1;
        boolean fits = column.divisor > 0 && above <= (Long.MAX_VALUE - Math.max(column.base, 0)) / column.divisor;
        return fits ? column.base + above * column.divisor : Long.MAX_VALUE;
    }

    /** Marks the numbers that pass, each of a dictionary tested once. */
    void find(LongPredicate test, BitSet hits) {
        switch (column.codec) {
            case CONSTANT -> {
                if (test.test(column.base)) {
                    hits.set(0, column.count);
                }
            }
            case DICTIONARY -> {
                BitSet distinct = new BitSet();
                new LongSearch(Objects.requireNonNull(column.first)).find(test, distinct);
                findIds(distinct, hits);
            }
            default -> {
                long[] values = column.values();
                for (int i = 0; i < values.length; i++) {
                    if (test.test(values[i])) {
                        hits.set(i);
                    }
                }
            }
        }
    }

    /** Marks the numbers that are this one. */
    void findEqual(long wanted, BitSet hits) {
        switch (column.codec) {
            case DICTIONARY -> {
                BitSet distinct = new BitSet();
                new LongSearch(Objects.requireNonNull(column.first)).findEqual(wanted, distinct);
                findIds(distinct, hits);
            }
            case PLANES -> findInPlanes(wanted, hits);
            case ROWS -> findInRows(wanted, hits);
            default -> find(number -> number == wanted, hits);
        }
    }

    private void findIds(BitSet distinct, BitSet hits) {
        if (!distinct.isEmpty()) {
            int size = Objects.requireNonNull(column.first).size();
            LongPredicate isHit = id -> distinct.get(Damage.bounded(id, size - 1L, "index into a dictionary"));
            new LongSearch(Objects.requireNonNull(column.second)).find(isHit, hits);
        }
    }

    /** Plane by plane: few numbers share the first, hardly any the first two, so that the others need not be read. */
    private void findInPlanes(long wanted, BitSet hits) {
        StreamPart[] planes = Objects.requireNonNull(column.parts);
        long plain = plain(wanted);
        if (isKept(wanted, plain, planes.length)) {
            PlaneCandidates candidates = new PlaneCandidates(column.count);
            for (int i = 0; i < planes.length && !candidates.areNone(); i++) {
                candidates.retain(planes[i].slice(), 0xFF, (int) (plain >>> i * Byte.SIZE) & 0xFF);
            }
            candidates.mark(hits);
        }
    }

    /** Of most rows one byte tells, without making a number of it. */
    private void findInRows(long wanted, BitSet hits) {
        Slice rows = Objects.requireNonNull(column.parts)[0].slice();
        int width = rows.length() / Math.max(column.count, 1);
        long plain = plain(wanted);
        if (width == 0) {
            find(number -> number == wanted, hits);
        } else if (isKept(wanted, plain, width)) {
            byte[] bytes = rows.bytes();
            int at = rows.from();
            for (int i = 0; i < column.count; i++) {
                if (bytes[at] == (byte) plain && stands(plain, bytes, at, width)) {
                    hits.set(i);
                }
                at += width;
            }
        }
    }

    private static boolean stands(long plain, byte[] bytes, int at, int width) {
        for (int i = 1; i < width; i++) {
            if (bytes[at + i] != (byte) (plain >>> i * Byte.SIZE)) {
                return false;
            }
        }
        return true;
    }

    /** A number as planes and rows have it, if they have it. */
    private long plain(long wanted) {
        long above = wanted - column.base;
        return column.divisor == 1 ? above : Long.divideUnsigned(above, column.divisor);
    }

    private boolean isKept(long wanted, long plain, int width) {
        boolean fits = width == Long.BYTES || plain >>> width * Byte.SIZE == 0;
        return fits && plain * column.divisor == wanted - column.base;
    }
}
