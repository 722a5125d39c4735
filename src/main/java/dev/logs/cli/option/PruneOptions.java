package dev.logs.cli.option;

import dev.logs.entry.ByteSize;
import dev.logs.entry.TimeGrammar;
import dev.logs.error.UsageException;
import dev.logs.filter.CaseRule;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.SearchScope;
import dev.logs.filter.TextPattern;
import dev.logs.upkeep.prune.AgeLimit;
import dev.logs.upkeep.prune.Budget;
import dev.logs.upkeep.prune.RetentionPolicy;
import dev.logs.upkeep.prune.RetentionRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What goes, and what may stay. */
public final class PruneOptions {

    @Option(names = "--older-than", paramLabel = "SPAN", description = "Entries older than this go: 30d, 12h, 1y.")
    @Nullable
    String olderThan;

    @Option(
            names = "--before",
            paramLabel = "TIME",
            description = "Entries earlier than this time go: 2026-01-01, yesterday.")
    @Nullable
    String before;

    @Option(
            names = "--max-size",
            paramLabel = "SIZE",
            description = "The oldest days go until the rest takes no more on the disk than this: 20G. Today stays.")
    @Nullable
    String maxSize;

    @Option(
            names = "--max-entries",
            paramLabel = "N",
            description = "The oldest entries go until no more than this many are left.")
    @Nullable
    Long maxEntries;

    @Option(
            names = "--per-context",
            description = "--max-size and --max-entries hold for each context, not for all together.")
    boolean perContext;

    @Option(
            names = "--pattern",
            paramLabel = "REGEX",
            description = "Only entries whose message matches; repeatable: any of them may.")
    List<String> patterns = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description =
                    "Rules from a file (default: retention.conf in the root, when no other option says what goes).")
    @Nullable
    Path policy;

    /** The file of rules that the user named. */
    public Optional<Path> policyFile() {
        if (policy != null && limitsGiven()) {
            throw new UsageException("--policy and other rules exclude each other", "leave one of them out");
        }
        return Optional.ofNullable(policy);
    }

    /** Whether an option besides {@code --policy} says what goes. */
    public boolean limitsGiven() {
        return olderThan != null || before != null || maxSize != null || maxEntries != null;
    }

    /** Whether an option narrows what goes. */
    public boolean conditionsGiven() {
        return !patterns.isEmpty() || perContext;
    }

    /**
     * What the options say.
     *
     * @throws UsageException when they contradict each other or cannot be understood
     */
    public RetentionPolicy policy(FilterOptions conditions, TimeGrammar grammar) {
        FilterSet filters = filters(conditions);
        List<RetentionRule> rules = new ArrayList<>();
        if (olderThan != null || before != null) {
            AgeLimit age = age(grammar, words(conditions.contexts(), filters));
            rules.add(new RetentionRule("", conditions.contexts(), List.of(), filters, List.of(age), null));
        }
        if (maxSize != null) {
            long bytes = ByteSize.parse("--max-size", maxSize, ByteSize.LARGEST);
            rules.add(budget(conditions, "--max-size " + maxSize, Budget.Measure.BYTES, bytes));
        }
        if (maxEntries != null) {
            long entries = NotNegative.check("--max-entries", maxEntries);
            rules.add(budget(conditions, "--max-entries " + maxEntries, Budget.Measure.ENTRIES, entries));
        }
        if (!filters.isEmpty() && (maxSize != null || maxEntries != null)) {
            throw new UsageException(
                    "--max-size and --max-entries count whole contexts, not some of their entries",
                    "narrow them by --context alone");
        }
        return new RetentionPolicy(rules, List.of());
    }

    private RetentionRule budget(FilterOptions conditions, String option, Budget.Measure measure, long limit) {
        Budget.Scope scope = perContext ? Budget.Scope.EACH_CONTEXT : Budget.Scope.TOGETHER;
        String label = option + (perContext ? " --per-context" : "") + words(conditions.contexts(), FilterSet.NONE);
        Budget budget = new Budget(label, measure, limit, scope);
        return new RetentionRule("", conditions.contexts(), List.of(), FilterSet.NONE, List.of(), budget);
    }

    private AgeLimit age(TimeGrammar grammar, String words) {
        if (olderThan != null && before != null) {
            throw new UsageException("--older-than and --before exclude each other", "leave one of them out");
        }
        if (before != null) {
            return new AgeLimit("--before " + before + words, FilterSet.NONE, grammar.since(before));
        }
        String span = olderThan == null ? "" : olderThan;
        return new AgeLimit("--older-than " + span + words, FilterSet.NONE, grammar.ago(span));
    }

    /** What a rule is called besides its age: {@code , context web, src nginx and below}. */
    private static String words(ContextFilter contexts, FilterSet filters) {
        StringBuilder words = new StringBuilder(contexts.isAll() ? "" : ", " + contexts.describe());
        filters.filters().forEach(filter -> words.append(", ").append(filter.describe()));
        return words.toString();
    }

    private FilterSet filters(FilterOptions conditions) {
        if (patterns.isEmpty()) {
            return conditions.filters();
        }
        List<TextPattern> compiled = new ArrayList<>();
        for (String pattern : patterns) {
            compiled.add(TextPattern.of(pattern, PatternOptions.DEFAULT.with(CaseRule.SMART)));
        }
        return conditions.filters().and(new ContentFilter(compiled, false, SearchScope.CONTENT));
    }
}
