package dev.logs.cli.option;

import dev.logs.error.UsageException;
import dev.logs.filter.CaseRule;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.PatternExtent;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.PatternSyntax;
import dev.logs.filter.SearchScope;
import dev.logs.filter.TextPattern;
import dev.logs.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to look for in the text of entries, with ripgrep's letters. */
public final class TextPatternOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            description = "Regular expression (RE2 syntax, linear time) to find in the message.")
    @Nullable
    String pattern;

    @Option(
            names = {"-e", "--regexp"},
            paramLabel = "PATTERN",
            description = "A pattern; repeatable: any of them may match.")
    List<String> patterns = new ArrayList<>();

    @Option(
            names = {"-F", "--fixed-strings"},
            description = "Patterns are plain text, not regular expressions.")
    boolean fixed;

    @Option(
            names = {"-i", "--ignore-case"},
            description = "Ignore case (default: only when a pattern has no upper-case letter).")
    boolean ignoreCase;

    @Option(
            names = {"-s", "--case-sensitive"},
            description = "Heed case always.")
    boolean caseSensitive;

    @Option(
            names = {"-w", "--word-regexp"},
            description = "Match whole words only.")
    boolean words;

    @Option(
            names = {"-v", "--invert-match"},
            description = "Entries that do not match.")
    boolean inverted;

    @Option(names = "--everywhere", description = "Search the source and the fields too.")
    boolean everywhere;

    /**
     * The query with the patterns as one condition more.
     *
     * @throws UsageException when a pattern cannot be understood
     */
    public Query narrow(Query query) {
        Optional<ContentFilter> text = filter();
        return text.isPresent() ? query.withFilters(query.filters().and(text.get())) : query;
    }

    /**
     * The patterns as a filter that any of them fulfils; empty when there is none.
     *
     * @throws UsageException when a pattern cannot be understood
     */
    public Optional<ContentFilter> filter() {
        List<String> texts = all();
        if (texts.isEmpty()) {
            if (inverted) {
                throw new UsageException("-v needs a pattern", null);
            }
            return Optional.empty();
        }
        PatternOptions options = reading();
        List<TextPattern> compiled = new ArrayList<>();
        for (String text : texts) {
            compiled.add(TextPattern.of(text, options));
        }
        SearchScope scope = everywhere ? SearchScope.EVERYWHERE : SearchScope.CONTENT;
        return Optional.of(new ContentFilter(compiled, inverted, scope));
    }

    private PatternOptions reading() {
        if (ignoreCase && caseSensitive) {
            throw new UsageException("-i and -s exclude each other", "leave one of them out");
        }
        CaseRule caseRule = ignoreCase ? CaseRule.INSENSITIVE : caseSensitive ? CaseRule.SENSITIVE : CaseRule.SMART;
        return PatternOptions.DEFAULT
                .with(fixed ? PatternSyntax.LITERAL : PatternSyntax.REGEX)
                .with(caseRule)
                .with(words ? PatternExtent.WORDS : PatternExtent.ANYWHERE);
    }

    /** All patterns, in the order given. */
    private List<String> all() {
        List<String> all = new ArrayList<>(patterns);
        if (pattern != null) {
            all.add(0, pattern);
        }
        return List.copyOf(all);
    }
}
