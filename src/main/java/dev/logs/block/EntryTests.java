package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.template.Anchor;
import dev.logs.block.template.SlotQuery;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.Glob;
import dev.logs.filter.JobFilter;
import dev.logs.filter.NamePattern;
import dev.logs.filter.TagFilter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The filters of a search that take more than a message to decide, on the rows of one block. One thread. */
final class EntryTests {

    private final List<IntPredicate> byRow = new ArrayList<>();
    private boolean isPossible = true;

    EntryTests(BlockReader reader, SearchPlan plan) {
        for (EntryFilter filter : plan.onEntry()) {
            switch (verdict(reader, filter)) {
                case NEVER -> isPossible = false;
                case ALWAYS -> {
                    // Nothing is left to test.
                }
                case MAYBE -> add(reader, filter, rows(reader, plan, filter));
            }
        }
        for (ContentFilter filter : plan.everywhere()) {
            if (isPossible) {
                add(reader, plan, filter);
            }
        }
    }

    /** Tests of rows for which no column was looked at as a whole. */
    static List<IntPredicate> oneByOne(BlockReader reader, SearchPlan plan) {
        List<EntryFilter> filters = new ArrayList<>(plan.onEntry());
        filters.addAll(plan.everywhere());
        List<IntPredicate> tests = new ArrayList<>();
        for (EntryFilter filter : filters) {
            tests.add(test(reader, filter));
        }
        return tests;
    }

    private static IntPredicate test(BlockReader reader, EntryFilter filter) {
        return row -> filter.matches(reader.partialEntry(row, filter.columns()));
    }

    private void add(BlockReader reader, SearchPlan plan, ContentFilter filter) {
        add(reader, filter, plan.everywhere(filter, reader.summary()).map(each -> each.rows(reader)));
    }

    /** The rows that columns leave to be tested; empty when these are all. */
    private Optional<BitSet> rows(BlockReader reader, SearchPlan plan, EntryFilter filter) {
        return isPossible && filter instanceof FieldFilter fields
                ? plan.lookup(fields).map(each -> each.rows(reader))
                : Optional.empty();
    }

    private void add(BlockReader reader, EntryFilter filter, Optional<BitSet> candidates) {
        IntPredicate test = test(reader, filter);
        if (candidates.isEmpty()) {
            byRow.add(test);
            return;
        }
        BitSet rows = candidates.get();
        isPossible &= !rows.isEmpty();
        byRow.add(row -> rows.get(row) && test.test(row));
    }

    /** What columns tell that are the same for all rows. */
    private static Verdict verdict(BlockReader reader, EntryFilter filter) {
        Optional<Boolean> told = Optional.empty();
        if (filter instanceof JobFilter job && reader.hasNoJobs()) {
            told = Optional.of(job.matchesMissing());
        } else if (filter instanceof JobFilter job) {
            told = mayBeThere(reader, job) ? Optional.empty() : Optional.of(false);
        } else if (filter instanceof TagFilter tags) {
            told = reader.soleTags().map(tags::matches);
        }
        return told.map(matches -> matches ? Verdict.ALWAYS : Verdict.NEVER).orElse(Verdict.MAYBE);
    }

    /** Whether the block has a job id that begins like one of those that are meant. */
    private static boolean mayBeThere(BlockReader reader, JobFilter filter) {
        BitSet found = new BitSet();
        for (NamePattern pattern : filter.jobs().include()) {
            String prefix = pattern instanceof Glob glob ? glob.prefix() : "";
            if (prefix.isEmpty() || prefix.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
                return true;
            }
            ByteSearch search = new ByteSearch(TextBytes.encode(prefix), ByteSearch.CaseFolding.OFF);
            reader.columns().jobs.find(new SlotQuery(search, Anchor.START), found);
        }
        return filter.jobs().include().isEmpty() || !found.isEmpty();
    }

    /** Whether any row may match. */
    boolean isPossible() {
        return isPossible;
    }

    /** By row of the block; all of them must pass. */
    List<IntPredicate> byRow() {
        return byRow;
    }
}
