package dev.logs.upkeep.prune;

import dev.logs.filter.FilterSet;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.SrcPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * What may stay in a tree.
 *
 * @param rules in order: the first one with ages that names the context and source of an entry decides its age; every budget
 *     counts
 */
public record RetentionPolicy(List<RetentionRule> rules, List<Hold> holds) {

    public RetentionPolicy {
        rules = List.copyOf(rules);
        holds = List.copyOf(holds);
    }

    /** The same rules with more days protected. */
    public RetentionPolicy withHolds(List<Hold> more) {
        List<Hold> all = new ArrayList<>(holds);
        all.addAll(more);
        return new RetentionPolicy(rules, all);
    }

    /** The ages in one context; what an earlier rule says of a source keeps later ones from it. */
    ContextAges agesOf(String context) {
        List<ContextAges.AgeRule> ages = new ArrayList<>();
        List<SrcPattern> decided = new ArrayList<>();
        for (RetentionRule rule : rules) {
            if (rule.ages().isEmpty() || !rule.contexts().matches(context)) {
                continue;
            }
            FilterSet conditions = rule.sources().isEmpty() && decided.isEmpty()
                    ? rule.conditions()
                    : rule.conditions().and(new SrcFilter(rule.sources(), decided));
            for (AgeLimit limit : rule.ages()) {
                ages.add(new ContextAges.AgeRule(
                        rule.name(limit.label()), conditions.and(limit.levels()), limit.before()));
            }
            if (rule.sources().isEmpty()) {
                return new ContextAges(ages, rule.conditions().isEmpty());
            }
            decided.addAll(rule.sources());
        }
        return new ContextAges(ages, false);
    }
}
