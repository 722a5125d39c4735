package dev.logs.block;

import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.SearchScope;
import dev.logs.filter.TagFilter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Filters, prepared once for all blocks of a file: those that an origin decides, those that templates can decide, and the rest.
 * One thread.
 */
public final class SearchPlan {

    private final OriginJudge origins;
    private final List<ContentFilter> onContent = new ArrayList<>();
    private final List<EntryFilter> onEntry = new ArrayList<>();
    /** Made when a block first asks. */
    private final Map<CaseVariants, ContentJudge> judges = new EnumMap<>(CaseVariants.class);

    private final Map<ContentFilter, MessageTest> messageTests = new IdentityHashMap<>();

    private final List<ContentFilter> everywhere = new ArrayList<>();
    private final Map<CaseVariants, Map<ContentFilter, Optional<Everywhere>>> everywhereByVariants =
            new EnumMap<>(CaseVariants.class);

    private final Map<FieldFilter, Optional<FieldLookup>> lookups = new IdentityHashMap<>();

    private final Optional<WordFilter> words;

    /** For blocks of which no words are known. */
    public SearchPlan(FilterSet filters) {
        this(filters, Optional.empty());
    }

    /** @param words of the file whose blocks are searched */
    public SearchPlan(FilterSet filters, Optional<WordFilter> words) {
        this.words = words;
        List<EntryFilter> onOrigin = new ArrayList<>();
        for (EntryFilter filter : filters.filters()) {
            if (OriginJudge.decides(filter)) {
                onOrigin.add(filter);
            } else if (filter instanceof ContentFilter content) {
                onContent.add(content);
                if (content.scope() == SearchScope.EVERYWHERE) {
                    everywhere.add(content);
                }
            } else if (filter instanceof TagFilter || filter instanceof JobFilter || filter instanceof FieldFilter) {
                onEntry.add(filter);
            }
        }
        this.origins = new OriginJudge(onOrigin);
    }

    OriginJudge origins() {
        return origins;
    }

    /** Whether filters of words and ids may spare to look into blocks. */
    public static boolean asksForText(FilterSet filters) {
        for (EntryFilter filter : filters.filters()) {
            if (filter instanceof ContentFilter) {
                return true;
            }
        }
        return false;
    }

    /** What a template of a block, given by its index there, leaves to be decided; null when no text of it can match there. */
    @Nullable
    List<TemplateCondition> undecided(BlockSummary summary, int template) {
        return judge(summary).undecided(summary, template);
    }

    private ContentJudge judge(BlockSummary summary) {
        ContentJudge known = judges.get(summary.variants());
        if (known == null) {
            List<ContentCondition> conditions = new ArrayList<>();
            for (ContentFilter filter : onContent) {
                conditions.add(new ContentCondition(filter, summary.variants()));
            }
            known = new ContentJudge(conditions, words);
            judges.put(summary.variants(), known);
        }
        return known;
    }

    /** The same for all blocks, since it learns. */
    MessageTest messageTest(ContentFilter filter) {
        return messageTests.computeIfAbsent(filter, MessageTest::new);
    }

    /** Filters on the text of messages, sources and fields. */
    List<ContentFilter> everywhere() {
        return everywhere;
    }

    /** What columns tell about such a filter; empty when they tell nothing. */
    Optional<Everywhere> everywhere(ContentFilter filter, BlockSummary summary) {
        return everywhereByVariants
                .computeIfAbsent(summary.variants(), key -> new IdentityHashMap<>())
                .computeIfAbsent(filter, key -> Everywhere.of(key, summary.variants(), words));
    }

    /** What columns tell about a filter on fields; empty when they tell nothing. */
    Optional<FieldLookup> lookup(FieldFilter filter) {
        return lookups.computeIfAbsent(filter, FieldLookup::of);
    }

    /** Filters that need columns of the entry. */
    List<EntryFilter> onEntry() {
        return onEntry;
    }

    /**
     * How many entries of a block match, as far as its summary tells.
     *
     * @return exact when both bounds are the same
     */
    public CountBounds count(BlockSummary summary) {
        ContentJudge judge = judge(summary);
        if (judge.rulesOut(summary)) {
            return CountBounds.NONE;
        }
        BlockEvents events = summary.events();
        long certain = 0;
        long possible = 0;
        for (int template = 0; template < events.size(); template++) {
            List<TemplateCondition> undecided = judge.undecided(summary, template);
            if (undecided != null) {
                long accepted = accepted(events, template);
                possible += accepted;
                certain += undecided.isEmpty() && onEntry.isEmpty() ? accepted : 0;
            }
        }
        return new CountBounds(certain, possible);
    }

    /** Whether any entry of a block may match, as far as its summary tells; judges no more templates than that takes. */
    public boolean mayMatch(BlockSummary summary) {
        ContentJudge judge = judge(summary);
        BlockEvents events = summary.events();
        for (int template = 0; template < events.size(); template++) {
            if (accepted(events, template) > 0 && judge.undecided(summary, template) != null) {
                return true;
            }
        }
        return false;
    }

    /** How many entries of a template have an origin that is accepted. */
    private long accepted(BlockEvents events, int template) {
        long accepted = 0;
        int end = events.firstOrigin(template) + events.originCount(template);
        for (int at = events.firstOrigin(template); at < end; at++) {
            accepted += origins.accepts(events, at) ? events.entries(at) : 0;
        }
        return accepted;
    }

    /**
     * How many entries of a block match, by origin.
     *
     * @return empty when the summary cannot tell exactly
     */
    public Optional<Map<Origin, Long>> countByOrigin(BlockSummary summary) {
        BlockEvents events = summary.events();
        ContentJudge judge = judge(summary);
        OriginSums sums = new OriginSums();
        for (int template = 0; template < events.size(); template++) {
            List<TemplateCondition> undecided = judge.undecided(summary, template);
            boolean isTold = undecided == null || undecided.isEmpty() && onEntry.isEmpty();
            int end = undecided == null ? 0 : events.firstOrigin(template) + events.originCount(template);
            for (int at = events.firstOrigin(template); at < end; at++) {
                if (origins.accepts(events, at)) {
                    if (!isTold) {
                        return Optional.empty();
                    }
                    sums.add(events, at);
                }
            }
        }
        return Optional.of(sums.counts());
    }

    /**
     * How many entries match, whatever their time.
     *
     * @param certain at least so many
     * @param possible at most so many; 0: the payload need not be read
     */
    public record CountBounds(long certain, long possible) {

        private static final CountBounds NONE = new CountBounds(0, 0);

        public boolean isExact() {
            return certain == possible;
        }
    }
}
