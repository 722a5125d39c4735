package dev.logs.block;

import dev.logs.block.template.LiteralWays;
import dev.logs.block.template.Template;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.ErrorFilter;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.JobFilter;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.TagFilter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters, prepared once for all blocks of a file: those that an origin decides, those that templates can decide, and the rest.
 * One thread.
 */
public final class SearchPlan {

    private final List<EntryFilter> onOrigin = new ArrayList<>();
    private final Map<CaseVariants, List<ContentCondition>> onContent = new EnumMap<>(CaseVariants.class);
    private final List<EntryFilter> onEntry = new ArrayList<>();
    /** Blocks and days share templates: each is judged once. */
    private final Map<CaseVariants, Map<Template, Judgement>> judged = new EnumMap<>(CaseVariants.class);

    private final Map<ContentFilter, MessageTest> messageTests = new IdentityHashMap<>();

    private final Optional<WordFilter> words;
    /** What else the words of the file say: by number of the template, for blocks that have a filter. */
    private final Map<CaseVariants, Map<Integer, Judgement>> judgedByWords = new EnumMap<>(CaseVariants.class);

    /** For blocks of which no words are known. */
    public SearchPlan(FilterSet filters) {
        this(filters, Optional.empty());
    }

    /** @param words of the file whose blocks are searched */
    public SearchPlan(FilterSet filters, Optional<WordFilter> words) {
        this.words = words;
        for (CaseVariants each : CaseVariants.values()) {
            onContent.put(each, new ArrayList<>());
            judged.put(each, new HashMap<>());
            judgedByWords.put(each, new HashMap<>());
        }
        for (EntryFilter filter : filters.filters()) {
            if (filter instanceof SrcFilter || filter instanceof LevelFilter || filter instanceof ErrorFilter) {
                onOrigin.add(filter);
            } else if (filter instanceof ContentFilter content) {
                onContent.forEach((variants, conditions) -> conditions.add(new ContentCondition(content, variants)));
            } else if (filter instanceof TagFilter || filter instanceof JobFilter || filter instanceof FieldFilter) {
                onEntry.add(filter);
            }
        }
    }

    boolean accepts(Origin origin) {
        for (EntryFilter filter : onOrigin) {
            boolean accepted = filter instanceof SrcFilter src
                    ? src.matches(origin.src())
                    : filter instanceof LevelFilter level
                            ? level.matches(origin.level())
                            : filter instanceof ErrorFilter error && error.wanted() == origin.isError();
            if (!accepted) {
                return false;
            }
        }
        return true;
    }

    /** Whether filters of words and ids may spare to look into blocks. */
    public static boolean asksForText(FilterSet filters) {
        return filters.filters().stream().anyMatch(ContentFilter.class::isInstance);
    }

    /** What a template of a block leaves to be decided; null when no text of it can match there. */
    @Nullable
    List<TemplateCondition> undecided(BlockSummary summary, BlockSummary.TemplateEvents events) {
        BlockFilter filter = summary.filter();
        Map<Template, Judgement> known = Objects.requireNonNull(judged.get(summary.variants()));
        Judgement judgement = known.computeIfAbsent(events.template(), key -> judge(key, summary.variants()));
        if (judgement.isDecided() || filter == null || words.isEmpty()) {
            return judgement.undecided;
        }
        WordFilter ofFile = words.get();
        TemplatePlace place = events.place();
        Judgement byWords = Objects.requireNonNull(judgedByWords.get(summary.variants()))
                .computeIfAbsent(
                        events.number(),
                        key -> judgement.where(step -> ofFile.mayHold(place, step.slot(), step.query())));
        return byWords.possible(step -> filter.mayHold(place, step.slot(), step.query())) ? byWords.undecided : null;
    }

    /** The same for all blocks, since it learns. */
    MessageTest messageTest(ContentFilter filter) {
        return messageTests.computeIfAbsent(filter, MessageTest::new);
    }

    private Judgement judge(Template template, CaseVariants variants) {
        List<TemplateCondition> undecided = new ArrayList<>();
        for (ContentCondition each : Objects.requireNonNull(onContent.get(variants))) {
            TemplateCondition condition = each.on(template);
            if (condition.verdict() == Verdict.NEVER) {
                return Judgement.NEVER;
            }
            if (condition.verdict() == Verdict.MAYBE) {
                undecided.add(condition);
            }
        }
        return new Judgement(undecided);
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
        long certain = 0;
        long possible = 0;
        for (BlockSummary.TemplateEvents events : summary.templates()) {
            List<TemplateCondition> undecided = undecided(summary, events);
            if (undecided == null) {
                continue;
            }
            for (BlockSummary.OriginCount each : events.origins()) {
                if (accepts(each.origin())) {
                    possible += each.entries();
                    certain += undecided.isEmpty() && onEntry.isEmpty() ? each.entries() : 0;
                }
            }
        }
        return new CountBounds(certain, possible);
    }

    /**
     * How many entries of a block match, by origin.
     *
     * @return empty when the summary cannot tell exactly
     */
    public Optional<Map<Origin, Long>> countByOrigin(BlockSummary summary) {
        Map<Origin, Long> counts = new HashMap<>();
        for (BlockSummary.TemplateEvents events : summary.templates()) {
            List<TemplateCondition> undecided = undecided(summary, events);
            if (undecided == null) {
                continue;
            }
            for (BlockSummary.OriginCount each : events.origins()) {
                if (accepts(each.origin())) {
                    if (!undecided.isEmpty() || !onEntry.isEmpty()) {
                        return Optional.empty();
                    }
                    counts.merge(each.origin(), (long) each.entries(), Long::sum);
                }
            }
        }
        return Optional.of(counts);
    }

    /**
     * How many entries match, whatever their time.
     *
     * @param certain at least so many
     * @param possible at most so many; 0: the payload need not be read
     */
    public record CountBounds(long certain, long possible) {

        public boolean isExact() {
            return certain == possible;
        }
    }

    /** Null when no text can match. */
    private record Judgement(@Nullable List<TemplateCondition> undecided) {

        private static final Judgement NEVER = new Judgement(null);

        boolean isDecided() {
            return undecided == null || undecided.isEmpty();
        }

        /** Whether a text may match where slots hold only what passes. */
        boolean possible(Predicate<LiteralWays.Step> mayBeTaken) {
            return undecided != null && undecided.stream().allMatch(each -> each.possible(mayBeTaken));
        }

        /** The same where slots hold only what passes. */
        Judgement where(Predicate<LiteralWays.Step> mayBeTaken) {
            if (undecided == null || !possible(mayBeTaken)) {
                return NEVER;
            }
            return new Judgement(
                    undecided.stream().map(each -> each.where(mayBeTaken)).toList());
        }
    }
}
