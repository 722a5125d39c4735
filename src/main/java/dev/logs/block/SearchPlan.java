package dev.logs.block;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Filters, prepared once for all blocks: those that an origin decides, those that templates can decide, and the rest.
 * Threads may share it.
 */
public final class SearchPlan {

    private final List<EntryFilter> onOrigin = new ArrayList<>();
    private final List<ContentCondition> onContent = new ArrayList<>();
    private final List<EntryFilter> onEntry = new ArrayList<>();
    /** Blocks and days share templates: each is judged once. */
    private final Map<Template, Judgement> judged = new ConcurrentHashMap<>();

    public SearchPlan(FilterSet filters) {
        for (EntryFilter filter : filters.filters()) {
            if (filter instanceof SrcFilter || filter instanceof LevelFilter || filter instanceof ErrorFilter) {
                onOrigin.add(filter);
            } else if (filter instanceof ContentFilter content) {
                onContent.add(new ContentCondition(content));
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

    /** What the template leaves to be decided; null when no text of it can match. */
    @Nullable
    List<TemplateCondition> undecided(Template template) {
        return judged.computeIfAbsent(template, this::judge).undecided;
    }

    private Judgement judge(Template template) {
        List<TemplateCondition> undecided = new ArrayList<>();
        for (ContentCondition each : onContent) {
            TemplateCondition condition = each.on(template);
            if (condition.verdict() == Verdict.NEVER) {
                return new Judgement(null);
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
            List<TemplateCondition> undecided = undecided(events.template());
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
            List<TemplateCondition> undecided = undecided(events.template());
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
    private record Judgement(@Nullable List<TemplateCondition> undecided) {}
}
