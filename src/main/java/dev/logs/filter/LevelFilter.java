package dev.logs.filter;

import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Entries by level: a set of stored numbers, see {@link Level} for how they rank. Immutable and thread-safe. */
public final class LevelFilter implements EntryFilter {

    /** Numbers below 0 are all alike to every condition that can be written, and so are those above 255. */
    private static final int LOWEST = -1;

    private static final int HIGHEST = 256;

    /** Bit n: number n + {@link #LOWEST}. */
    private final BitSet wanted;

    private final String description;

    private LevelFilter(BitSet wanted, String description) {
        this.wanted = wanted;
        this.description = description;
    }

    /**
     * Reads the values of {@code --level}; several are alternatives, {@code !} excludes.
     *
     * <p>{@code warn} is that level and everything more severe, as journalctl's {@code -p}; {@code =warn} is that level
     * alone, {@code !warn} all but that level; {@code info..error}, {@code ..info} and {@code debug..} are ranges with
     * both ends. A named level includes the unnamed numbers that rank with it; a number is that stored number alone,
     * at its place among them.
     *
     * @throws dev.logs.error.UsageException when a level is unknown
     */
    public static LevelFilter parse(List<String> texts) {
        return LevelGrammar.parse(texts);
    }

    /**
     * The levels whose stored numbers the predicate accepts; it is asked for -1 (for all negative numbers) to 256 (for
     * all beyond 255).
     *
     * @param description what {@link #describe} answers
     */
    public static LevelFilter of(IntPredicate predicate, String description) {
        BitSet wanted = new BitSet();
        for (int stored = LOWEST; stored <= HIGHEST; stored++) {
            wanted.set(stored - LOWEST, predicate.test(stored));
        }
        return new LevelFilter(wanted, description);
    }

    @Override
    public boolean matches(LogEntry entry) {
        return matches(entry.level());
    }

    /** Whether entries with this stored number match. */
    public boolean matches(int stored) {
        return wanted.get(Math.max(LOWEST, Math.min(HIGHEST, stored)) - LOWEST);
    }

    /** The matching stored numbers as disjoint ascending ranges. */
    public List<NumberRange> ranges() {
        List<NumberRange> ranges = new ArrayList<>();
        for (int from = wanted.nextSetBit(0); from >= 0; ) {
            int behind = wanted.nextClearBit(from);
            int first = from + LOWEST;
            int last = behind - 1 + LOWEST;
            ranges.add(new NumberRange(
                    first == LOWEST ? Integer.MIN_VALUE : first, last == HIGHEST ? Integer.MAX_VALUE : last));
            from = wanted.nextSetBit(behind);
        }
        return ranges;
    }

    @Override
    public Set<EntryColumn> columns() {
        return Set.of(EntryColumn.LEVEL);
    }

    @Override
    public String describe() {
        return description;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LevelFilter that && wanted.equals(that.wanted);
    }

    @Override
    public int hashCode() {
        return wanted.hashCode();
    }

    @Override
    public String toString() {
        return description;
    }

    /**
     * A run of stored numbers; {@link Integer#MIN_VALUE} and {@link Integer#MAX_VALUE} mean without end.
     *
     * @param last inclusive
     */
    public record NumberRange(int first, int last) {}
}
