package dev.logs.block.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ways that measured smallest for the columns of the blocks before. What a service logs hardly changes from block to block,
 * and to measure every way for every column of each takes a third of the time of encoding. A choice is made anew after some
 * blocks, and where a column has become much longer or shorter. An old choice costs bytes at worst. One thread.
 *
 * <p>A column is known by a key within the column around it. Within one, choices are told apart by their order: one that is
 * of another type than the one at its place before is made anew.
 */
public final class Choices {

    /** Blocks for which a choice is used. */
    private static final int USES_MAX = 32;

    /** A choice is used for columns up to so many times as long, or short. */
    private static final int LENGTH_RATIO_MAX = 4;

    /** Shorter columns are measured in no time. */
    private static final int COUNT_MIN = 64;

    /** Bounds the memory: beyond it everything is forgotten. */
    private static final int COLUMNS_MAX = 10_000;

    private final boolean remembers;
    private Column current = new Column();
    private int columns;

    private Choices(boolean remembers) {
        this.remembers = remembers;
    }

    /** Nothing is known yet. */
    public static Choices remembered() {
        return new Choices(true);
    }

    /** Every choice is made anew: for trials, which are choices themselves. */
    static Choices measured() {
        return new Choices(false);
    }

    /**
     * Writes a column.
     *
     * @param key equal to that of the same column of an earlier block
     */
    public void within(Object key, Runnable writing) {
        if (!remembers) {
            writing.run();
            return;
        }
        Column around = current;
        current = around.inner.computeIfAbsent(key, any -> new Column());
        current.begin();
        columns += current.isNew() ? 1 : 0;
        try {
            writing.run();
        } finally {
            current = around;
        }
    }

    /** To be called between blocks. */
    public void endBlock() {
        if (columns > COLUMNS_MAX) {
            current = new Column();
            columns = 0;
        }
    }

    /**
     * Chooses.
     *
     * @param count values that the choice is about
     * @param measurement makes the choice anew
     */
    public <T> T choose(int count, Class<T> type, Supplier<T> measurement) {
        if (!remembers || count < COUNT_MIN) {
            return measurement.get();
        }
        Choice known = current.next();
        if (known != null && known.suits(count) && type.isInstance(known.way)) {
            return type.cast(known.way);
        }
        T way = measurement.get();
        current.replace(new Choice(way, count));
        return way;
    }

    private record Choice(Object way, int count) {
        boolean suits(int now) {
            return now / LENGTH_RATIO_MAX <= count && count / LENGTH_RATIO_MAX <= now;
        }
    }

    private static final class Column {
        final Map<Object, Column> inner = new HashMap<>();
        private final List<Choice> choices = new ArrayList<>();
        private int uses;
        private int next;

        boolean isNew() {
            return uses == 1 && choices.isEmpty();
        }

        void begin() {
            next = 0;
            if (uses == USES_MAX) {
                choices.clear();
                uses = 0;
            }
            uses++;
        }

        @Nullable
        Choice next() {
            return next++ < choices.size() ? choices.get(next - 1) : null;
        }

        /** Puts a choice where the last {@link #next} looked. */
        void replace(Choice made) {
            if (next <= choices.size()) {
                choices.set(next - 1, made);
            } else {
                choices.add(made);
            }
        }
    }
}
