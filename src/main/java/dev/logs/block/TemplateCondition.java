package dev.logs.block;

import dev.logs.block.column.TemplateRows;
import dev.logs.block.template.LiteralWays;
import dev.logs.filter.ContentFilter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * A filter on the message, judged for one template. Immutable.
 *
 * @param required what must occur in texts that match: all of one of the lists. An empty list asks nothing
 * @param isExact whether what is required is also enough
 */
record TemplateCondition(
        ContentFilter filter, Verdict verdict, List<List<LiteralsOnTemplate>> required, boolean isExact) {

    TemplateCondition(ContentFilter filter, Verdict verdict, List<List<LiteralsOnTemplate>> required) {
        this(filter, verdict, required, false);
    }

    TemplateCondition exactly() {
        return new TemplateCondition(filter, verdict, required, true);
    }

    /** Whether columns can say more about which rows match than that all may. */
    boolean narrows() {
        boolean asksNothing = required.isEmpty();
        for (List<LiteralsOnTemplate> each : required) {
            asksNothing |= each.isEmpty();
        }
        return !asksNothing && (isExact || !filter.inverted());
    }

    /** Whether a text may match where slots hold only what passes. */
    boolean possible(Predicate<LiteralWays.Step> mayBeTaken) {
        if (filter.inverted() || required.isEmpty()) {
            return true;
        }
        for (List<LiteralsOnTemplate> clauses : required) {
            boolean possible = true;
            for (int i = 0; possible && i < clauses.size(); i++) {
                possible = clauses.get(i).possible(mayBeTaken);
            }
            if (possible) {
                return true;
            }
        }
        return false;
    }

    /** The same with the ways that are left where slots hold only what passes. */
    TemplateCondition where(Predicate<LiteralWays.Step> mayBeTaken) {
        List<List<LiteralsOnTemplate>> left = new ArrayList<>();
        for (List<LiteralsOnTemplate> clauses : required) {
            List<LiteralsOnTemplate> leftOf = new ArrayList<>();
            for (LiteralsOnTemplate each : clauses) {
                leftOf.add(each.where(mayBeTaken));
            }
            left.add(leftOf);
        }
        return new TemplateCondition(filter, verdict, left, isExact);
    }

    /** Takes out of {@code candidates} the rows of the template that cannot match. */
    void narrow(TemplateRows rows, BitSet candidates) {
        BitSet found = new BitSet();
        for (List<LiteralsOnTemplate> clauses : required) {
            BitSet ofPattern = new BitSet();
            ofPattern.set(0, rows.size());
            for (LiteralsOnTemplate each : clauses) {
                if (!ofPattern.isEmpty()) {
                    ofPattern.and(each.find(rows));
                }
            }
            found.or(ofPattern);
        }
        if (filter.inverted()) {
            candidates.andNot(found);
        } else {
            candidates.and(found);
        }
    }
}
