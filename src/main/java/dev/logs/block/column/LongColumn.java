package dev.logs.block.column;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.StreamGroup;
import dev.logs.block.bytes.StreamPart;
import dev.logs.block.bytes.StreamReader;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers as {@link LongColumnWriter} wrote them, decoded when they are first asked for. One thread. */
public final class LongColumn {

    private static final int DEPTH_MAX = 4;
    private static final int WIDTH_MAX = 8;

    final LongCodec codec;
    final int count;
    /** Constant, base, or first number. */
    final long base;

    final long divisor;
    final StreamPart @Nullable [] parts;
    final @Nullable LongColumn first;
    final @Nullable LongColumn second;
    private long @Nullable [] values;

    private LongColumn(LongCodec codec, int count, Shape shape) {
        this.codec = codec;
        this.count = count;
        this.base = shape.base;
        this.divisor = shape.divisor;
        this.parts = shape.parts;
        this.first = shape.first;
        this.second = shape.second;
    }

    /** Reads the descriptor and claims the bytes of {@code count} numbers. */
    public static LongColumn read(StreamReader streams, int count) {
        return read(streams, count, DEPTH_MAX);
    }

    private static LongColumn read(StreamReader streams, int count, int depthMax) {
        if (count == 0) {
            return new LongColumn(LongCodec.CONSTANT, 0, Shape.constant(0));
        }
        if (depthMax == 0) {
            throw Damage.of("columns are nested too deeply");
        }
        ByteCursor directory = streams.directory();
        LongCodec codec = LongCodec.of(directory.next());
        Shape shape =
                switch (codec) {
                    case CONSTANT -> Shape.constant(directory.zigzag());
                    case PLANES, ROWS, VARINTS -> plain(codec, streams, count);
                    case DELTA -> new Shape(directory.zigzag(), 1, null, read(streams, count - 1, depthMax - 1), null);
                    case DICTIONARY -> {
                        int distinct = directory.count(count, "size of a dictionary");
                        yield new Shape(
                                0, 1, null, read(streams, distinct, depthMax - 1), read(streams, count, depthMax - 1));
                    }
                };
        return new LongColumn(codec, count, shape);
    }

    private static Shape plain(LongCodec codec, StreamReader streams, int count) {
        ByteCursor directory = streams.directory();
        long base = directory.zigzag();
        long divisor = directory.varint();
        StreamPart[] parts;
        if (codec == LongCodec.VARINTS) {
            parts = new StreamPart[] {streams.claim(StreamGroup.VARINTS, directory.varint())};
        } else {
            int width = directory.count(WIDTH_MAX, "width of a number");
            parts = new StreamPart[codec == LongCodec.ROWS ? 1 : width];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = codec == LongCodec.ROWS
                        ? streams.claim(StreamGroup.PACKED, (long) count * width)
                        : streams.claim(i == 0 ? StreamGroup.LOW_BYTES : StreamGroup.HIGH_BYTES, count);
            }
        }
        return new Shape(base, divisor, parts, null, null);
    }

    public int size() {
        return count;
    }

    /** All numbers; not to be changed. */
    public long[] values() {
        long[] known = values;
        if (known == null) {
            known = decode();
            values = known;
        }
        return known;
    }

    /** All numbers, where they are kept as unsigned bytes; else null. */
    public @Nullable Slice asBytes() {
        boolean areBytes = codec == LongCodec.PLANES && base == 0 && divisor == 1;
        return areBytes && parts != null && parts.length == 1 ? parts[0].slice() : null;
    }

    /**
     * All numbers as indexes, in an array of their own.
     *
     * @param size of what they index
     * @param what one of them is, for the error
     */
    public int[] indexes(int size, String what) {
        int[] indexes = new int[count];
        if (codec == LongCodec.CONSTANT) {
            Arrays.fill(indexes, count == 0 ? 0 : Damage.bounded(base, size - 1L, what));
        } else if (parts != null && isOfSmall(parts)) {
            Damage.bounded(parts.length == 1 ? onePlane(parts, indexes) : twoPlanes(parts, indexes), size - 1L, what);
        } else {
            long[] known = values();
            for (int i = 0; i < indexes.length; i++) {
                indexes[i] = Damage.bounded(known[i], size - 1L, what);
            }
        }
        return indexes;
    }

    private boolean isOfSmall(StreamPart[] planes) {
        boolean areFew = codec == LongCodec.PLANES && (planes.length == 1 || planes.length == 2);
        return areFew && divisor == 1 && base >= 0 && base <= 1 << 30;
    }

    /** Answers the largest. */
    private int onePlane(StreamPart[] planes, int[] decoded) {
        Slice slice = planes[0].slice();
        byte[] bytes = slice.bytes();
        int from = slice.from();
        int least = (int) base;
        int most = 0;
        for (int i = 0; i < decoded.length; i++) {
            int number = least + (bytes[from + i] & 0xFF);
            decoded[i] = number;
            most = Math.max(most, number);
        }
        return most;
    }

    private int twoPlanes(StreamPart[] planes, int[] decoded) {
        Slice low = planes[0].slice();
        Slice high = planes[1].slice();
        byte[] lows = low.bytes();
        byte[] highs = high.bytes();
        int lowAt = low.from();
        int highAt = high.from();
        int least = (int) base;
        int most = 0;
        for (int i = 0; i < decoded.length; i++) {
            int number = least + (lows[lowAt + i] & 0xFF | (highs[highAt + i] & 0xFF) << Byte.SIZE);
            decoded[i] = number;
            most = Math.max(most, number);
        }
        return most;
    }

    /** Every number, those that occur often perhaps only once; not to be changed. */
    long[] differentValues() {
        return switch (codec) {
            case CONSTANT -> count == 0 ? new long[0] : new long[] {base};
            case DICTIONARY -> Objects.requireNonNull(first).values();
            default -> values();
        };
    }

    public long get(int index) {
        return codec == LongCodec.CONSTANT ? base : values()[index];
    }

    /** Whether all numbers are the same; some other columns may be so too. */
    public boolean isConstant() {
        return codec == LongCodec.CONSTANT;
    }

    private long[] decode() {
        long[] decoded = new long[count];
        switch (codec) {
            case CONSTANT -> Arrays.fill(decoded, base);
            case PLANES -> planes(decoded);
            case ROWS -> rows(decoded);
            case VARINTS -> varints(decoded);
            case DELTA -> deltas(decoded);
            case DICTIONARY -> dictionary(decoded);
        }
        return decoded;
    }

    private void planes(long[] decoded) {
        StreamPart[] planes = Objects.requireNonNull(parts);
        if (planes.length == 1) {
            onePlane(planes[0].slice(), decoded);
            return;
        }
        for (int plane = 0; plane < planes.length; plane++) {
            Slice slice = planes[plane].slice();
            byte[] bytes = slice.bytes();
            int from = slice.from();
            int shift = plane << 3;
            for (int i = 0; i < decoded.length; i++) {
                decoded[i] |= (bytes[from + i] & 0xFFL) << shift;
            }
        }
        scale(decoded);
    }

    private void onePlane(Slice slice, long[] decoded) {
        byte[] bytes = slice.bytes();
        int from = slice.from();
        for (int i = 0; i < decoded.length; i++) {
            decoded[i] = base + (bytes[from + i] & 0xFFL) * divisor;
        }
    }

    private void scale(long[] decoded) {
        if (divisor != 1 || base != 0) {
            for (int i = 0; i < decoded.length; i++) {
                decoded[i] = base + decoded[i] * divisor;
            }
        }
    }

    private void rows(long[] decoded) {
        ByteCursor cursor = Objects.requireNonNull(parts)[0].cursor();
        int width = cursor.remaining() / Math.max(count, 1);
        for (int i = 0; i < decoded.length; i++) {
            decoded[i] = cursor.fixed(width);
        }
        scale(decoded);
    }

    private void varints(long[] decoded) {
        ByteCursor cursor = Objects.requireNonNull(parts)[0].cursor();
        for (int i = 0; i < decoded.length; i++) {
            decoded[i] = cursor.varint();
        }
        cursor.expectEnd("a column of varints");
        scale(decoded);
    }

    private void deltas(long[] decoded) {
        LongColumn differences = Objects.requireNonNull(first);
        decoded[0] = base;
        for (int i = 1; i < decoded.length; i++) {
            decoded[i] = decoded[i - 1] + differences.get(i - 1);
        }
    }

    private void dictionary(long[] decoded) {
        long[] distinct = Objects.requireNonNull(first).values();
        long[] ids = Objects.requireNonNull(second).values();
        for (int i = 0; i < decoded.length; i++) {
            decoded[i] = distinct[Damage.bounded(ids[i], distinct.length - 1L, "index into a dictionary")];
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Shape(
            long base,
            long divisor,
            StreamPart @Nullable [] parts,
            @Nullable LongColumn first,
            @Nullable LongColumn second) {

        static Shape constant(long value) {
            return new Shape(value, 1, null, null, null);
        }
    }
}
