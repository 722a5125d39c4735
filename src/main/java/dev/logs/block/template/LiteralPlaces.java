package dev.logs.block.template;

import dev.logs.block.bytes.ByteSearch;

/**
 * Where a literal can stand in the texts of a template, judged from static bytes and kinds of slots alone.
 *
 * @param always whether it stands in the static bytes
 * @param across whether it may touch more than one slot, or a slot and static bytes
 * @param withinSlot for each slot whether it may stand in that alone
 */
@SuppressWarnings("ArrayRecordComponent")
public record LiteralPlaces(boolean always, boolean across, boolean[] withinSlot) {

    /** Judges one template. */
    public static LiteralPlaces of(Template template, ByteSearch literal) {
        boolean[] within = new boolean[template.slotCount()];
        if (isStatic(template, literal)) {
            return new LiteralPlaces(true, false, within);
        }
        for (int slot = 0; slot < within.length; slot++) {
            within[slot] = fits(template.slots().get(slot), literal);
        }
        return new LiteralPlaces(false, new Walk(template, literal).crosses(), within);
    }

    /** Whether the literal may occur at all. */
    public boolean possible() {
        boolean possible = always || across;
        for (boolean each : withinSlot) {
            possible |= each;
        }
        return possible;
    }

    private static boolean isStatic(Template template, ByteSearch literal) {
        int from = 0;
        for (int slot = 0; slot < template.slotCount(); slot++) {
            if (literal.occursIn(template.text(), from, template.slotAt(slot))) {
                return true;
            }
            from = template.behindSlot(slot);
        }
        return literal.occursIn(template.text(), from, template.text().length);
    }

    private static boolean fits(SlotKind kind, ByteSearch literal) {
        if (literal.wanted().length > kind.bytesMax()) {
            return false;
        }
        for (byte b : literal.wanted()) {
            if (!mayHold(kind, b, literal.folding())) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayHold(SlotKind kind, byte b, ByteSearch.CaseFolding folding) {
        boolean isLetter = folding == ByteSearch.CaseFolding.ASCII && b >= 'a' && b <= 'z';
        return kind.mayHold(b) || isLetter && kind.mayHold((byte) (b - 32));
    }

    /** All ways through a template at once, as a set of places; a slot may be left after any byte. */
    private static final class Walk {

        private final byte[] text;
        private final ByteSearch literal;
        /** For each place in the text the kind of the slot there, or null. */
        private final SlotKind[] kinds;

        private final int[] behind;

        Walk(Template template, ByteSearch literal) {
            this.text = template.text();
            this.literal = literal;
            this.kinds = new SlotKind[text.length];
            this.behind = new int[text.length];
            for (int i = 0; i < text.length; i++) {
                behind[i] = i + 1;
            }
            for (int slot = 0; slot < template.slotCount(); slot++) {
                kinds[template.slotAt(slot)] = template.slots().get(slot);
                behind[template.slotAt(slot)] = template.behindSlot(slot);
            }
        }

        /** Whether the literal fits on a way that is not within one slot. */
        boolean crosses() {
            boolean[] inFirst = new boolean[text.length + 1];
            boolean[] beyond = new boolean[text.length + 1];
            for (int i = 0; i < text.length; i = behind[i]) {
                inFirst[i] = kinds[i] != null;
                beyond[i] = kinds[i] == null;
            }
            for (byte b : literal.wanted()) {
                boolean[] nextFirst = new boolean[text.length + 1];
                boolean[] nextBeyond = new boolean[text.length + 1];
                for (int i = 0; i < text.length; i++) {
                    if ((inFirst[i] || beyond[i]) && takes(i, b)) {
                        advance(i, inFirst[i], nextFirst, nextBeyond);
                        nextBeyond[i] |= kinds[i] != null && beyond[i];
                        if (beyond[i]) {
                            enter(behind[i], nextBeyond);
                        }
                    }
                }
                inFirst = nextFirst;
                beyond = nextBeyond;
            }
            for (boolean each : beyond) {
                if (each) {
                    return true;
                }
            }
            return false;
        }

        private void advance(int i, boolean first, boolean[] nextFirst, boolean[] nextBeyond) {
            if (first) {
                nextFirst[i] = true;
                enter(behind[i], nextBeyond);
            }
        }

        /** A place, and those behind it as long as slots may be empty. */
        private void enter(int place, boolean[] set) {
            int i = place;
            while (!set[i]) {
                set[i] = true;
                if (i == text.length || kinds[i] == null) {
                    return;
                }
                i = behind[i];
            }
        }

        private boolean takes(int i, byte b) {
            return kinds[i] == null ? literal.folding().apply(text[i]) == b : mayHold(kinds[i], b, literal.folding());
        }
    }
}
