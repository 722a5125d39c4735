package dev.logs.block.template;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.filter.WordEdges;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the values of a slot. Immutable.
 *
 * @param edges where nothing else of a word is to stand beside the literal; only filters heed it
 */
public record SlotQuery(ByteSearch literal, Anchor anchor, WordEdges edges) {

    /** Whatever stands beside the literal. */
    public SlotQuery(ByteSearch literal, Anchor anchor) {
        this(literal, anchor, WordEdges.NONE);
    }

    /** Part of a literal. */
    static SlotQuery of(ByteSearch whole, int from, int to, Anchor anchor) {
        boolean isWhole = from == 0 && to == whole.wanted().length;
        ByteSearch part =
                isWhole ? whole : new ByteSearch(Arrays.copyOfRange(whole.wanted(), from, to), whole.folding());
        return new SlotQuery(part, anchor);
    }

    /** The same with such edges. */
    SlotQuery with(WordEdges wanted) {
        return wanted == edges ? this : new SlotQuery(literal, anchor, wanted);
    }

    /** Whether no letter or digit stands before the literal in a value. */
    public boolean opensWord() {
        return edges.before() || anchor == Anchor.START || anchor == Anchor.BOTH;
    }

    /** Whether no letter or digit stands behind the literal in a value. */
    public boolean endsWord() {
        return edges.behind() || anchor == Anchor.END || anchor == Anchor.BOTH;
    }

    public int length() {
        return literal.wanted().length;
    }

    public byte[] wanted() {
        return literal.wanted();
    }

    // What a record does of itself goes through method handles, which cost more than the rest of a short run.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SlotQuery that
                && anchor == that.anchor
                && edges == that.edges
                && literal.equals(that.literal);
    }

    @Override
    public int hashCode() {
        return literal.hashCode() * 31 + anchor.ordinal();
    }

    /** Whether the value between {@code from} and {@code to}, exclusive, is as asked. */
    public boolean accepts(byte[] bytes, int from, int to) {
        int room = to - from - length();
        if (room < 0) {
            return false;
        }
        return switch (anchor) {
            case ANYWHERE -> literal.occursIn(bytes, from, to);
            case START -> literal.standsAt(bytes, from);
            case END -> literal.standsAt(bytes, from + room);
            case BOTH -> room == 0 && literal.standsAt(bytes, from);
        };
    }
}
