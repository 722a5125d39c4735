package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import java.util.Arrays;

/** Writes numbers in whatever way measures smallest on a sample of them. */
public final class LongColumnWriter {

    /** Values on which the ways are compared. */
    private static final int SAMPLE_MAX = 2048;

    /** Fewer are not worth a measurement. */
    private static final int MEASURED_MIN = 64;

    /** A descriptor more, in bytes: what a way with two columns costs beyond their contents. */
    private static final int NESTED_BYTES = 6;

    private final ColumnTarget target;
    private final ByteSink scratch = new ByteSink(1024);

    public LongColumnWriter(ColumnTarget target) {
        this.target = target;
    }

    /** Writes the first {@code count} values; nothing at all when there are none. */
    public void write(long[] values, int count) {
        if (count == 0) {
            return;
        }
        PlainLongs plain = PlainLongs.of(values, count);
        if (plain.isConstant()) {
            plain.write(LongCodec.CONSTANT, target);
            return;
        }
        Cost plainCost = cost(plain);
        long[] deltas = deltas(values, count);
        PlainLongs delta = PlainLongs.of(deltas, count - 1);
        Cost deltaCost = delta.isConstant()
                ? new Cost(LongCodec.CONSTANT, 2)
                : cost(delta).plus(NESTED_BYTES);
        DistinctLongs distinct = count < MEASURED_MIN || plain.width() < 2 ? null : DistinctLongs.of(values, count);
        double best = Math.min(plainCost.bytes, deltaCost.bytes);
        if (distinct != null && dictionaryCost(distinct, plain.width()) < best) {
            writeDictionary(distinct);
        } else if (deltaCost.bytes < plainCost.bytes) {
            target.directory().put(LongCodec.DELTA.ordinal());
            target.directory().putZigzag(values[0]);
            delta.write(deltaCost.codec, target);
        } else {
            plain.write(plainCost.codec, target);
        }
    }

    /** Writes numbers without looking for patterns: for ids, of which nothing is known but their range. */
    void writePlain(long[] values, int count) {
        PlainLongs plain = PlainLongs.of(values, count);
        plain.write(plain.isConstant() ? LongCodec.CONSTANT : cost(plain).codec, target);
    }

    /** What {@link #writePlain} would take, in bytes, about. */
    double estimate(long[] values, int count) {
        return cost(PlainLongs.of(values, count)).bytes;
    }

    private static long[] deltas(long[] values, int count) {
        long[] deltas = new long[count - 1];
        for (int i = 1; i < count; i++) {
            deltas[i - 1] = values[i] - values[i - 1];
        }
        return deltas;
    }

    private Cost cost(PlainLongs plain) {
        int width = plain.width();
        if (plain.count() < MEASURED_MIN) {
            return new Cost(LongCodec.PLANES, (double) plain.count() * width);
        }
        PlainLongs sample = plain.sample(SAMPLE_MAX);
        double scale = (double) plain.count() / sample.count();
        int planes = 0;
        for (int plane = 0; plane < width; plane++) {
            scratch.clear();
            sample.putPlane(plane, scratch);
            planes += target.measure(scratch);
        }
        Cost best = new Cost(LongCodec.PLANES, planes * scale);
        if (width > 1) {
            scratch.clear();
            sample.putVarints(scratch);
            best = best.or(new Cost(LongCodec.VARINTS, target.measure(scratch) * scale));
            scratch.clear();
            sample.putRows(width, scratch);
            best = best.or(new Cost(LongCodec.ROWS, target.measure(scratch) * scale));
        }
        return best;
    }

    private double dictionaryCost(DistinctLongs distinct, int width) {
        int count = distinct.ids().length;
        int sampled = Math.min(count, SAMPLE_MAX);
        int from = (count - sampled) / 2;
        PlainLongs ids = PlainLongs.of(Arrays.copyOfRange(distinct.ids(), from, from + sampled), sampled);
        int bytes = 0;
        for (int plane = 0; plane < ids.width(); plane++) {
            scratch.clear();
            ids.putPlane(plane, scratch);
            bytes += target.measure(scratch);
        }
        // Ascending values of so many bytes lose about as many bits as their number has.
        double valueBytes = Math.max(0.5, width - distinct.bits() / 8.0 + 0.2);
        return bytes * ((double) count / sampled) + distinct.values().length * valueBytes + NESTED_BYTES;
    }

    private void writeDictionary(DistinctLongs distinct) {
        target.directory().put(LongCodec.DICTIONARY.ordinal());
        target.directory().putVarint(distinct.values().length);
        write(distinct.values(), distinct.values().length);
        writePlain(distinct.ids(), distinct.ids().length);
    }

    private record Cost(LongCodec codec, double bytes) {
        Cost plus(int more) {
            return new Cost(codec, bytes + more);
        }

        Cost or(Cost other) {
            return other.bytes < bytes ? other : this;
        }
    }
}
