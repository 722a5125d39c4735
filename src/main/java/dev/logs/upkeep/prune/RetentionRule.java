package dev.logs.upkeep.prune;

import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.SrcPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a policy.
 *
 * @param place where it is written: file and line; empty on the command line
 * @param sources of which sources; none: of all. An entry follows the first rule with ages that names its source.
 * @param conditions what entries must fulfil besides
 * @param ages of different levels, no two of which have an entry in common; may be empty
 * @param budget or null
 */
public record RetentionRule(
        String place,
        ContextFilter contexts,
        List<SrcPattern> sources,
        FilterSet conditions,
        List<AgeLimit> ages,
        @Nullable Budget budget) {

    public RetentionRule {
        sources = List.copyOf(sources);
        ages = List.copyOf(ages);
    }

    /** How a plan calls one of its limits. */
    String name(String label) {
        return place.isEmpty() ? label : place + " " + label;
    }
}
