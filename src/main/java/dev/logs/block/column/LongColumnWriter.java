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
        PlainLongs delta = PlainLongs.of(deltas(values, count), count - 1);
        Way way = target.choices().choose(count, Way.class, () -> measure(plain, delta));
        DistinctLongs distinct = way.codec == LongCodec.DICTIONARY ? DistinctLongs.of(values, count) : null;
        if (way.codec == LongCodec.DICTIONARY && distinct == null) {
            // There were few different values in the block for which it was chosen.
            way = measure(plain, delta);
        }
        if (distinct != null) {
            writeDictionary(distinct);
        } else if (way.deltas) {
            target.directory().put(LongCodec.DELTA.ordinal());
            target.directory().putZigzag(values[0]);
            delta.write(delta.isConstant() ? LongCodec.CONSTANT : way.codec, target);
        } else {
            plain.write(way.codec, target);
        }
    }

    private Way measure(PlainLongs plain, PlainLongs delta) {
        Cost plainCost = cost(plain);
        // What is constant in this block may not be in the next, so that a way is named that suits both.
        Cost deltaCost =
                delta.isConstant() ? new Cost(LongCodec.PLANES, 2) : cost(delta).plus(NESTED_BYTES);
        DistinctLongs distinct = plain.count() < MEASURED_MIN || plain.width() < 2
                ? null
                : DistinctLongs.of(plain.values(), plain.count());
        if (distinct != null && dictionaryCost(distinct, plain.width()) < Math.min(plainCost.bytes, deltaCost.bytes)) {
            return new Way(false, LongCodec.DICTIONARY);
        }
        return deltaCost.bytes < plainCost.bytes ? new Way(true, deltaCost.codec) : new Way(false, plainCost.codec);
    }

    /** Writes numbers without looking for patterns: for ids, of which nothing is known but their range. */
    void writePlain(long[] values, int count) {
        PlainLongs plain = PlainLongs.of(values, count);
        LongCodec codec = plain.isConstant()
                ? LongCodec.CONSTANT
                : target.choices().choose(count, LongCodec.class, () -> cost(plain).codec);
        plain.write(codec, target);
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

    /**
     * @param deltas whether the differences are written
     * @param codec of the numbers or the differences
     */
    private record Way(boolean deltas, LongCodec codec) {}

    private record Cost(LongCodec codec, double bytes) {
        Cost plus(int more) {
            return new Cost(codec, bytes + more);
        }

        Cost or(Cost other) {
            return other.bytes < bytes ? other : this;
        }
    }
}
