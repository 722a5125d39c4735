package dev.logs.block.template;

import dev.logs.block.bytes.ByteSearch;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is asked of the values of a slot. Immutable. */
public record SlotQuery(ByteSearch literal, Anchor anchor) {

    /** Part of a literal. */
    static SlotQuery of(ByteSearch whole, int from, int to, Anchor anchor) {
        boolean isWhole = from == 0 && to == whole.wanted().length;
        ByteSearch part =
                isWhole ? whole : new ByteSearch(Arrays.copyOfRange(whole.wanted(), from, to), whole.folding());
        return new SlotQuery(part, anchor);
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
        return other instanceof SlotQuery that && anchor == that.anchor && literal.equals(that.literal);
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
