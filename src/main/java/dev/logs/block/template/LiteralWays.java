package dev.logs.block.template;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.filter.WordEdges;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All ways in which a literal can stand in the texts of a template, judged from static bytes and kinds of slots alone.
 *
 * @param always whether it stands in the static bytes; then ways are of no interest
 * @param areAll whether the ways are all there are; else there were too many to tell
 * @param ways the literal occurs in a text if and only if one of them is taken there
 */
public record LiteralWays(boolean always, boolean areAll, List<Way> ways) {

    private static final LiteralWays ALWAYS = new LiteralWays(true, true, List.of());

    /**
     * Judges one template.
     *
     * @param edges where nothing else of a word is to stand beside it; only told to slots, which may know
     */
    public static LiteralWays of(Template template, ByteSearch literal, WordEdges edges) {
        return isStatic(template, literal) ? ALWAYS : new WayFinder(template, literal, edges).find();
    }

    /** Whether the literal may occur at all. */
    public boolean possible() {
        return always || !areAll || !ways.isEmpty();
    }

    /** Whether the literal may occur where slots hold only what passes. */
    public boolean possible(Predicate<Step> mayBeTaken) {
        if (always || !areAll) {
            return true;
        }
        for (Way way : ways) {
            if (way.passes(mayBeTaken)) {
                return true;
            }
        }
        return false;
    }

    /** The ways that are left where slots hold only what passes. */
    public LiteralWays where(Predicate<Step> mayBeTaken) {
        if (always || !areAll) {
            return this;
        }
        List<Way> left = new ArrayList<>();
        for (Way each : ways) {
            if (each.passes(mayBeTaken)) {
                left.add(each);
            }
        }
        return new LiteralWays(false, true, left);
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

    /** What the slots must hold that the literal touches; the static bytes between them fit. */
    public record Way(List<Step> steps) {

        public Way {
            steps = List.copyOf(steps);
        }

        private boolean passes(Predicate<Step> mayBeTaken) {
            for (Step step : steps) {
                if (!mayBeTaken.test(step)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** What one slot must hold. */
    public record Step(int slot, SlotQuery query) {}
}
