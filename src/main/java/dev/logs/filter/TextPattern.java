package dev.logs.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text to look for: plain, or a regular expression in RE2's syntax, with its rules of case and extent.
 *
 * <p>Expressions see the whole text, which may have several lines: {@code ^} and {@code $} match at every line and
 * {@code .} does not match a line break, but {@code \s}, {@code [^x]} and {@code \n} do. Time is linear in the text,
 * whatever the expression. Immutable and thread-safe.
 */
public final class TextPattern {

    private final String source;
    private final PatternOptions options;
    private final TextFinder finder;
    private final @Nullable List<String> alternatives;
    private final RequiredLiterals required;
    private final List<TextFinder> requiredFinders;
    private final Optional<RegexPositions> positions;

    TextPattern(String source, PatternOptions options, CompiledText compiled) {
        this.source = source;
        this.options = options;
        this.finder = compiled.finder();
        this.alternatives = compiled.alternatives();
        this.required = compiled.required();
        this.positions = compiled.positions();
        // What the finder itself looks for need not be looked for before.
        this.requiredFinders = finder instanceof RegexFinder ? required.finders() : List.of();
    }

    /**
     * Reads a pattern.
     *
     * @throws dev.logs.error.UsageException with the place of the mistake when it is not a regular expression that RE2
     *     knows
     */
    public static TextPattern of(String pattern, PatternOptions options) {
        return PatternCompiler.compile(pattern, options);
    }

    /** The pattern as it was written. */
    public String source() {
        return source;
    }

    public boolean ignoresCase() {
        return options.caseRule() == CaseRule.INSENSITIVE;
    }

    /** Whether the pattern occurs in the text. */
    public boolean find(String text) {
        return mayOccur(text) && finder.next(text, 0) != TextFinder.NONE;
    }

    /** The first occurrences in the text, left to right, without overlaps; those of no length are left out. */
    public List<MatchRange> spans(String text, int spansMax) {
        List<MatchRange> spans = new ArrayList<>();
        int from = mayOccur(text) ? 0 : text.length() + 1;
        while (from <= text.length() && spans.size() < spansMax) {
            long found = finder.next(text, from);
            if (found == TextFinder.NONE) {
                break;
            }
            int end = TextFinder.end(found);
            if (end > TextFinder.start(found)) {
                spans.add(new MatchRange(TextFinder.start(found), end));
                from = end;
            } else {
                from = end + 1;
            }
        }
        return spans;
    }

    /** The one text whose occurrence (under the case rule) is all that the pattern asks; empty when it asks more. */
    public Optional<String> literal() {
        return alternatives != null && alternatives.size() == 1 ? Optional.of(alternatives.get(0)) : Optional.empty();
    }

    /**
     * The texts of which one must occur (under the case rule), when that is all that the pattern asks; else empty. They
     * may include the empty text.
     */
    public Optional<List<String>> alternatives() {
        return Optional.ofNullable(alternatives);
    }

    /** What must occur, by the rule of case given there, wherever the pattern does. */
    public RequiredLiterals requiredLiterals() {
        return required;
    }

    /** A new automaton that finds the pattern in bytes; empty when there is none for it. */
    public Optional<RegexAutomaton> automaton() {
        return positions.map(RegexAutomaton::new);
    }

    private boolean mayOccur(String text) {
        for (int i = 0; i < requiredFinders.size(); i++) {
            if (requiredFinders.get(i).next(text, 0) == TextFinder.NONE) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextPattern that && source.equals(that.source) && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
