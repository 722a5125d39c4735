package dev.logs.block.template;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.filter.WordEdges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows a literal through a template. Used once. */
final class WayFinder {

    /** More are not worth the columns they ask for. */
    private static final int WAYS_MAX = 64;

    /** Bounds the time that a long literal and many slots of any text can take. */
    private static final int MOVES_MAX = 5_000;

    private final byte[] text;
    private final ByteSearch literal;
    private final WordEdges edges;
    private final byte[] wanted;
    /** For each place in the text the slot there, or -1. */
    private final int[] slotAt;

    private final Template template;
    private final List<LiteralWays.Way> ways = new ArrayList<>();
    private int moves;

    WayFinder(Template template, ByteSearch literal, WordEdges edges) {
        this.template = template;
        this.text = template.text();
        this.literal = literal;
        this.edges = edges;
        this.wanted = literal.wanted();
        this.slotAt = new int[text.length];
        Arrays.fill(slotAt, -1);
        for (int slot = 0; slot < template.slotCount(); slot++) {
            slotAt[template.slotAt(slot)] = slot;
        }
    }

    LiteralWays find() {
        int place = 0;
        while (place < text.length && isBounded()) {
            int slot = slotAt[place];
            if (slot < 0) {
                follow(place, 0, null);
                place++;
            } else {
                beginIn(slot);
                place = template.behindSlot(slot);
            }
        }
        return new LiteralWays(false, isBounded(), ways);
    }

    private boolean isBounded() {
        return ways.size() <= WAYS_MAX && moves <= MOVES_MAX;
    }

    /** The literal begins in a slot: it stands there whole, or its beginning is the end of the value. */
    private void beginIn(int slot) {
        int held = held(slot, 0);
        if (held == wanted.length) {
            add(new Steps(null, step(slot, 0, held, Anchor.ANYWHERE)));
        }
        for (int length = Math.min(held, wanted.length - 1); length > 0; length--) {
            if (!mayGoOn(template.behindSlot(slot), length)) {
                continue;
            }
            follow(template.behindSlot(slot), length, new Steps(null, step(slot, 0, length, Anchor.END)));
        }
    }

    /** Whether what stands at a place may be the literal from {@code offset}, as its first byte tells. */
    private boolean mayGoOn(int place, int offset) {
        return place < text.length && (slotAt[place] >= 0 || literal.folding().apply(text[place]) == wanted[offset]);
    }

    /** Goes on with the literal from {@code offset} at a place. */
    private void follow(int place, int offset, @Nullable Steps before) {
        int at = place;
        int next = offset;
        while (next < wanted.length && at < text.length && slotAt[at] < 0) {
            if (literal.folding().apply(text[at]) != wanted[next]) {
                return;
            }
            at++;
            next++;
        }
        moves++;
        if (next == wanted.length) {
            if (before != null) {
                add(before);
            }
        } else if (at < text.length && isBounded()) {
            passThrough(slotAt[at], next, before);
        }
    }

    private void passThrough(int slot, int offset, @Nullable Steps before) {
        if (template.slots().get(slot) == SlotKind.BODY && wanted[offset] != SlotKind.BODY_START) {
            return;
        }
        int held = held(slot, offset);
        if (offset + held == wanted.length) {
            add(new Steps(before, step(slot, offset, wanted.length, Anchor.START)));
        }
        int shortest = template.slots().get(slot).mayBeEmpty() ? 0 : 1;
        for (int length = Math.min(held, wanted.length - offset - 1); length >= shortest; length--) {
            if (!mayGoOn(template.behindSlot(slot), offset + length)) {
                continue;
            }
            Steps steps = new Steps(before, step(slot, offset, offset + length, Anchor.BOTH));
            follow(template.behindSlot(slot), offset + length, steps);
        }
    }

    /** How many bytes of the literal behind {@code offset} the slot may hold. */
    private int held(int slot, int offset) {
        SlotKind kind = template.slots().get(slot);
        int end = offset;
        while (end < wanted.length && end - offset < kind.bytesMax() && mayHold(kind, wanted[end])) {
            end++;
        }
        return end - offset;
    }

    private boolean mayHold(SlotKind kind, byte b) {
        boolean isLetter = literal.folding() == ByteSearch.CaseFolding.ASCII && b >= 'a' && b <= 'z';
        return kind.mayHold(b) || isLetter && kind.mayHold((byte) (b - 32));
    }

    private LiteralWays.Step step(int slot, int from, int to, Anchor anchor) {
        SlotQuery query = SlotQuery.of(literal, from, to, anchor);
        return new LiteralWays.Step(slot, query.with(edges.ofPart(from, to, wanted.length)));
    }

    private void add(Steps last) {
        List<LiteralWays.Step> steps = new ArrayList<>();
        for (Steps each = last; each != null; each = each.before) {
            steps.add(each.step);
        }
        // The most telling first.
        steps.sort((a, b) -> Integer.compare(b.query().length(), a.query().length()));
        ways.add(new LiteralWays.Way(steps));
    }

    /** A list that branches. */
    private record Steps(@Nullable Steps before, LiteralWays.Step step) {}
}
