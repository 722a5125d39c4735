package dev.logs.block;

import dev.logs.filter.EntryFilter;
import dev.logs.filter.SearchScope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The rows of one template that match: what columns can tell at once, and what has to be looked at row by row. One thread. */
final class TemplateSearch {

    /** By index of the origin; null when all are accepted. */
    private final boolean @Nullable [] accepted;

    /** By rank among the rows of the template; null when all are. */
    private final @Nullable BitSet candidates;

    private final List<IntPredicate> rowTests;

    private TemplateSearch(boolean @Nullable [] accepted, @Nullable BitSet candidates, List<IntPredicate> rowTests) {
        this.accepted = accepted;
        this.candidates = candidates;
        this.rowTests = rowTests;
    }

    /** Null when no row of the template can match. */
    static @Nullable TemplateSearch of(BlockReader reader, SearchPlan plan, int template) {
        BlockSummary.TemplateEvents events = reader.summary().templates().get(template);
        List<TemplateCondition> undecided = plan.undecided(reader.summary(), events);
        if (undecided == null) {
            return null;
        }
        boolean[] accepted = new boolean[events.origins().size()];
        int count = 0;
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = plan.accepts(events.origins().get(i).origin());
            count += accepted[i] ? 1 : 0;
        }
        if (count == 0) {
            return null;
        }
        BitSet candidates = candidates(reader, undecided, template);
        if (candidates != null && candidates.isEmpty()) {
            return null;
        }
        return new TemplateSearch(
                count == accepted.length ? null : accepted, candidates, rowTests(reader, undecided, plan));
    }

    private static @Nullable BitSet candidates(BlockReader reader, List<TemplateCondition> undecided, int template) {
        BitSet candidates = null;
        for (TemplateCondition condition : undecided) {
            if (condition.narrows() && (candidates == null || !candidates.isEmpty())) {
                if (candidates == null) {
                    candidates = new BitSet();
                    candidates.set(0, reader.templateRows(template).size());
                }
                condition.narrow(reader.templateRows(template), candidates);
            }
        }
        return candidates;
    }

    private static List<IntPredicate> rowTests(BlockReader reader, List<TemplateCondition> undecided, SearchPlan plan) {
        List<IntPredicate> tests = new ArrayList<>();
        for (TemplateCondition condition : undecided) {
            if (!condition.isExact()) {
                tests.add(
                        condition.filter().scope() == SearchScope.EVERYWHERE
                                ? row -> condition
                                        .filter()
                                        .matches(reader.partialEntry(
                                                row, condition.filter().columns()))
                                : plan.messageTest(condition.filter()).on(reader));
            }
        }
        for (EntryFilter filter : plan.onEntry()) {
            tests.add(row -> filter.matches(reader.partialEntry(row, filter.columns())));
        }
        return tests;
    }

    /** How many rows match; -1 when that takes to look at rows. */
    int countAtOnce(int rowsOfTemplate) {
        if (accepted != null || !rowTests.isEmpty()) {
            return -1;
        }
        return candidates == null ? rowsOfTemplate : candidates.cardinality();
    }

    boolean matches(BlockReader reader, int row) {
        if (candidates != null && !candidates.get(reader.index().rank(row))) {
            return false;
        }
        if (accepted != null && !accepted[reader.originIndex(row)]) {
            return false;
        }
        for (IntPredicate test : rowTests) {
            if (!test.test(row)) {
                return false;
            }
        }
        return true;
    }
}
