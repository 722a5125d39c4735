package dev.logs.filter;

import dev.logs.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the cheapest way to find a pattern; plain text never needs RE2/J. */
final class PatternCompiler {

    private PatternCompiler() {}

    static TextPattern compile(String pattern, PatternOptions options) {
        return options.syntax() == PatternSyntax.LITERAL ? literal(pattern, options) : regex(pattern, options);
    }

    private static TextPattern literal(String pattern, PatternOptions options) {
        boolean ignore = options.caseRule() == CaseRule.INSENSITIVE
                || options.caseRule() == CaseRule.SMART && !CaseFold.hasUpperCase(pattern);
        PatternOptions resolved = options.with(ruleFor(List.of(pattern), ignore));
        return new TextPattern(pattern, resolved, texts(List.of(pattern), resolved));
    }

    private static TextPattern regex(String pattern, PatternOptions options) {
        RegexNode root = RegexReader.read(pattern);
        RegexCase use = RegexCase.of(root);
        CaseRule rule = options.caseRule();
        if (rule == CaseRule.SMART) {
            rule = use.asksToIgnore() ? CaseRule.INSENSITIVE : CaseRule.SENSITIVE;
        }
        RegexLiterals literals = RegexLiterals.of(root);
        CaseRule literalRule = use.ignoresSomewhere(rule) ? CaseRule.INSENSITIVE : CaseRule.SENSITIVE;
        if (literals.exact() != null && literals.complete() && use.isUniform(rule)) {
            PatternOptions resolved = options.with(ruleFor(literals.exact(), literalRule == CaseRule.INSENSITIVE));
            return new TextPattern(pattern, resolved, texts(literals.exact(), resolved));
        }
        if (use.ignoresUnknown(rule)) {
            throw new UsageException(
                    "cannot read the pattern '" + pattern
                            + "': the letters U+1C80 to U+1C88 cannot be matched ignoring case",
                    "heed case with -s, or with (?-i:...) around them");
        }
        TextFinder finder = new RegexFinder(pattern, rule, options.extent());
        RequiredLiterals required = new RequiredLiterals(literals.required(), literalRule);
        Optional<RegexPositions> positions =
                options.extent() == PatternExtent.ANYWHERE ? RegexPositions.of(root, rule) : Optional.empty();
        return new TextPattern(pattern, options.with(rule), new CompiledText(finder, null, required, positions));
    }

    /** Texts without a single letter that has case need not be folded. */
    private static CaseRule ruleFor(List<String> texts, boolean ignore) {
        for (String text : texts) {
            if (ignore && !CaseFold.isCaseless(text)) {
                return CaseRule.INSENSITIVE;
            }
        }
        return CaseRule.SENSITIVE;
    }

    private static CompiledText texts(List<String> texts, PatternOptions options) {
        CaseRule rule = options.caseRule();
        WordEdges edges = options.extent() == PatternExtent.WORDS ? WordEdges.BOTH : WordEdges.NONE;
        List<LiteralClause> clauses = texts.contains("") ? List.of() : List.of(new LiteralClause(texts, edges));
        RequiredLiterals required = new RequiredLiterals(clauses, rule);
        return switch (options.extent()) {
            case ANYWHERE -> new CompiledText(TextFinder.anyOf(texts, rule), texts, required);
            case WORDS -> new CompiledText(words(texts, rule), null, required);
            case WHOLE_TEXT -> new CompiledText(new WholeFinder(texts, rule), null, required);
        };
    }

    private static TextFinder words(List<String> texts, CaseRule rule) {
        List<TextFinder> finders = new ArrayList<>();
        for (String text : texts) {
            finders.add(new WordFinder(TextFinder.literal(text, rule)));
        }
        return TextFinder.first(finders);
    }
}
