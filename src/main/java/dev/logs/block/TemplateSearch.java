package dev.logs.block;

import dev.logs.block.column.TemplateRows;
import dev.logs.filter.SearchScope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The rows of one template that match: what columns can tell at once, and what has to be looked at row by row. One thread. */
final class TemplateSearch {

    /** No row of the template can match. */
    static final TemplateSearch NOTHING = new TemplateSearch(null, new BitSet(), new Tests(List.of(), List.of()));

    /** By index of the origin; null when all are accepted. */
    private final boolean @Nullable [] accepted;

    /** By rank among the rows of the template; null when all are. */
    private final @Nullable BitSet candidates;

    private final Tests tests;

    /**
     * What has to be looked at row by row.
     *
     * @param byRank tests of the message, by rank among the rows of the template
     * @param byRow tests of the entry, by row of the block
     */
    private record Tests(List<IntPredicate> byRank, List<IntPredicate> byRow) {}

    private TemplateSearch(boolean @Nullable [] accepted, @Nullable BitSet candidates, Tests tests) {
        this.accepted = accepted;
        this.candidates = candidates;
        this.tests = tests;
    }

    /** What columns can tell is found out at once. */
    static TemplateSearch of(BlockReader reader, SearchPlan plan, EntryTests entryTests, int template) {
        List<TemplateCondition> undecided = plan.undecided(reader.summary(), template);
        if (undecided == null) {
            return NOTHING;
        }
        boolean[] accepted = accepted(reader, plan, template);
        BitSet candidates = isAny(accepted) ? candidates(reader, undecided, template) : new BitSet();
        if (candidates != null && candidates.isEmpty()) {
            return NOTHING;
        }
        List<TemplateCondition> left = new ArrayList<>();
        for (int i = 0; i < undecided.size(); i++) {
            if (!undecided.get(i).isExact()) {
                left.add(undecided.get(i));
            }
        }
        List<IntPredicate> byRank = rankTests(reader.templateRows(template), left, plan);
        return byRank == null
                ? NOTHING
                : new TemplateSearch(accepted, candidates, new Tests(byRank, entryTests.byRow()));
    }

    /** All but origins is looked at row by row. */
    static TemplateSearch oneByOne(BlockReader reader, SearchPlan plan, int template) {
        List<TemplateCondition> undecided = plan.undecided(reader.summary(), template);
        if (undecided == null) {
            return NOTHING;
        }
        boolean[] accepted = accepted(reader, plan, template);
        List<IntPredicate> byRank = isAny(accepted) ? rankTests(reader.templateRows(template), undecided, plan) : null;
        return byRank == null
                ? NOTHING
                : new TemplateSearch(accepted, null, new Tests(byRank, EntryTests.oneByOne(reader, plan)));
    }

    /** Null when all are. */
    private static boolean @Nullable [] accepted(BlockReader reader, SearchPlan plan, int template) {
        BlockEvents events = reader.summary().events();
        boolean[] accepted = new boolean[events.originCount(template)];
        boolean all = true;
        for (int i = 0; i < accepted.length; i++) {
            accepted[i] = plan.origins().accepts(events, events.firstOrigin(template) + i);
            all &= accepted[i];
        }
        return all ? null : accepted;
    }

    private static boolean isAny(boolean @Nullable [] accepted) {
        if (accepted == null) {
            return true;
        }
        for (boolean each : accepted) {
            if (each) {
                return true;
            }
        }
        return false;
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

    /** Null when no row can pass. */
    private static @Nullable List<IntPredicate> rankTests(
            TemplateRows texts, List<TemplateCondition> undecided, SearchPlan plan) {
        List<IntPredicate> tests = new ArrayList<>();
        for (TemplateCondition condition : undecided) {
            if (condition.filter().scope() == SearchScope.CONTENT) {
                MessageTest.OfTemplate known =
                        plan.messageTest(condition.filter()).on(texts);
                if (known.verdict() == Verdict.NEVER) {
                    return null;
                }
                if (known.verdict() == Verdict.MAYBE) {
                    tests.add(known.test());
                }
            }
        }
        return tests;
    }

    /** How many rows match; -1 when that takes to look at rows of the block. */
    int countByRank(int rowsOfTemplate) {
        if (accepted != null || !tests.byRow.isEmpty()) {
            return -1;
        }
        if (tests.byRank.isEmpty()) {
            return candidates == null ? rowsOfTemplate : candidates.cardinality();
        }
        int count = 0;
        for (int rank = 0; rank < rowsOfTemplate; rank++) {
            count += (candidates == null || candidates.get(rank)) && passAll(tests.byRank, rank) ? 1 : 0;
        }
        return count;
    }

    /** Whether texts are put together for each row. */
    boolean isSlow() {
        return !tests.byRank.isEmpty() || !tests.byRow.isEmpty();
    }

    boolean matches(BlockReader reader, int row) {
        int rank = reader.index().rank(row);
        if (candidates != null && !candidates.get(rank)) {
            return false;
        }
        if (accepted != null && !accepted[reader.originIndex(row)]) {
            return false;
        }
        return passAll(tests.byRank, rank) && passAll(tests.byRow, row);
    }

    private static boolean passAll(List<IntPredicate> tests, int number) {
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).test(number)) {
                return false;
            }
        }
        return true;
    }
}
