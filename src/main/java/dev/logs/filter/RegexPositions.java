package dev.logs.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A regular expression as positions, each of which matches one character of ASCII, and which of them may follow each other
 * (Glushkov's construction). Immutable once made.
 */
final class RegexPositions {

    /** Raised: sets of positions grow, of which an automaton keeps many. */
    private static final int POSITIONS_MAX = 256;

    private final AsciiClass classes;
    private final List<BitSet> chars = new ArrayList<>();
    private final List<BitSet> follow = new ArrayList<>();
    private final Part whole;

    /** A part of the expression: where it may begin and end, and whether it matches nothing, too. */
    private record Part(boolean empty, BitSet first, BitSet last) {

        private static Part nothing() {
            return new Part(true, new BitSet(), new BitSet());
        }
    }

    /** What positions cannot tell: a place such as {@code ^}, or too many of them. */
    private static final class Untold extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Untold() {
            super(null, null, false, false);
        }
    }

    private RegexPositions(RegexNode root, CaseRule rule) {
        this.classes = new AsciiClass(rule);
        this.whole = add(root);
    }

    /** Empty for an expression that asks for places, or is large. */
    static Optional<RegexPositions> of(RegexNode root, CaseRule rule) {
        try {
            return Optional.of(new RegexPositions(root, rule));
        } catch (Untold e) {
            return Optional.empty();
        }
    }

    boolean matchesNothing() {
        return whole.empty;
    }

    /** Whether a match ends at one of the positions. */
    boolean ends(BitSet positions) {
        return whole.last.intersects(positions);
    }

    /** The positions reached from others by a character, a match beginning with it included. */
    BitSet next(BitSet from, int character) {
        BitSet next = (BitSet) whole.first.clone();
        for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
            next.or(follow.get(i));
        }
        for (int i = next.nextSetBit(0); i >= 0; i = next.nextSetBit(i + 1)) {
            if (!chars.get(i).get(character)) {
                next.clear(i);
            }
        }
        return next;
    }

    private Part add(RegexNode node) {
        if (node instanceof RegexNode.Char character) {
            return position(classes.of(character));
        } else if (node instanceof RegexNode.Choice choice) {
            return position(classes.of(choice.atom()));
        } else if (node instanceof RegexNode.Unknown unknown) {
            return position(classes.of(unknown.atom()));
        } else if (node instanceof RegexNode.Sequence sequence) {
            Part all = Part.nothing();
            for (RegexNode part : sequence.parts()) {
                all = joined(all, add(part));
            }
            return all;
        } else if (node instanceof RegexNode.Alternatives alternatives) {
            return any(alternatives.branches());
        } else if (node instanceof RegexNode.Repeated repeated) {
            return repeated(repeated);
        }
        throw new Untold();
    }

    private Part position(BitSet matched) {
        if (chars.size() == POSITIONS_MAX) {
            throw new Untold();
        }
        BitSet self = new BitSet();
        self.set(chars.size());
        chars.add(matched);
        follow.add(new BitSet());
        return new Part(false, self, self);
    }

    private Part any(List<RegexNode> branches) {
        boolean empty = false;
        BitSet first = new BitSet();
        BitSet last = new BitSet();
        for (RegexNode branch : branches) {
            Part part = add(branch);
            empty |= part.empty;
            first.or(part.first);
            last.or(part.last);
        }
        return new Part(empty, first, last);
    }

    private Part joined(Part left, Part right) {
        link(left.last, right.first);
        BitSet first = (BitSet) left.first.clone();
        BitSet last = (BitSet) right.last.clone();
        if (left.empty) {
            first.or(right.first);
        }
        if (right.empty) {
            last.or(left.last);
        }
        return new Part(left.empty && right.empty, first, last);
    }

    private void link(BitSet from, BitSet to) {
        for (int i = from.nextSetBit(0); i >= 0; i = from.nextSetBit(i + 1)) {
            follow.get(i).or(to);
        }
    }

    private Part repeated(RegexNode.Repeated repeated) {
        Part all = Part.nothing();
        for (int i = 0; i < repeated.min(); i++) {
            all = joined(all, add(repeated.part()));
        }
        if (repeated.max() == RegexNode.Repeated.UNBOUNDED) {
            Part more = add(repeated.part());
            link(more.last, more.first);
            return joined(all, new Part(true, more.first, more.last));
        }
        for (int i = repeated.min(); i < repeated.max(); i++) {
            Part more = add(repeated.part());
            all = joined(all, new Part(true, more.first, more.last));
        }
        return all;
    }
}
