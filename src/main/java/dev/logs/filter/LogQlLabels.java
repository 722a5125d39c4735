package dev.logs.filter;

import dev.logs.entry.Level;
import dev.logs.error.Suggestions;
import dev.logs.filter.LogQlScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Turns conditions on labels into filters. */
final class LogQlLabels {

    private static final PatternOptions LABEL_REGEX =
            new PatternOptions(PatternSyntax.REGEX, CaseRule.SENSITIVE, PatternExtent.WHOLE_TEXT);

    private final LogQlScanner scanner;
    private final UnaryOperator<String> normaliseContext;
    private final List<NameChoice> contexts = new ArrayList<>();
    private FilterSet filters = FilterSet.NONE;

    LogQlLabels(LogQlScanner scanner, UnaryOperator<String> normaliseContext) {
        this.scanner = scanner;
        this.normaliseContext = normaliseContext;
    }

    FilterSet filters() {
        return filters;
    }

    ContextFilter contexts() {
        return contexts.isEmpty() ? ContextFilter.ALL : new ContextFilter(List.of(), List.of(), contexts);
    }

    void add(Token label, Token operator, Token value) {
        if (label.kind() != LogQlScanner.Kind.WORD && label.kind() != LogQlScanner.Kind.QUOTED) {
            throw scanner.expected("the name of a label", label);
        }
        switch (label.text()) {
            case "context" -> contexts.add(context(operator, value));
            case "src" -> filters = filters.and(src(operator, value));
            case "level" -> filters = filters.and(level(operator, value));
            case "job" -> filters = filters.and(new JobFilter(names(operator, value)));
            case "tag" -> filters = filters.and(new TagFilter(names(operator, value)));
            default -> filters = filters.and(field(label, operator, value));
        }
    }

    private NameChoice context(Token operator, Token value) {
        boolean isName = !operator.text().endsWith("~");
        return names(
                operator,
                isName ? new Token(value.kind(), normaliseContext.apply(value.text()), value.position()) : value);
    }

    private NameChoice names(Token operator, Token value) {
        List<NamePattern> names = List.of(name(operator, value));
        return negates(operator) ? new NameChoice(List.of(), names) : new NameChoice(names, List.of());
    }

    private SrcFilter src(Token operator, Token value) {
        List<SrcPattern> names = List.of(new SrcPattern.Name(name(operator, value)));
        return negates(operator) ? new SrcFilter(List.of(), names) : new SrcFilter(names, List.of());
    }

    private NamePattern name(Token operator, Token value) {
        return switch (operator.text()) {
            case "=", "==", "!=" -> Glob.exactly(value.text());
            case "=~", "!~" -> new WholeText(scanner.pattern(value, LABEL_REGEX));
            default -> throw scanner.expected("=, !=, =~ or !~", operator);
        };
    }

    /** Any of a level's names stands for it, and for the unnamed numbers that rank with it; so does a number itself. */
    private LevelFilter level(Token operator, Token value) {
        NamePattern name = name(operator, value);
        boolean negated = negates(operator);
        if (name instanceof Glob && !isLevel(value.text())) {
            String suggestion = Suggestions.didYouMean(value.text(), labels());
            throw scanner.error(
                    value.position(),
                    "unknown level '" + value.text() + "'",
                    suggestion == null ? "levels are " + String.join(", ", labels()) : suggestion);
        }
        Predicate<String> wanted = name instanceof Glob ? text -> text.equalsIgnoreCase(value.text()) : name::matches;
        return LevelFilter.of(
                stored -> negated != isMeant(stored, wanted), "level " + operator.text() + " " + value.text());
    }

    private static boolean isMeant(int stored, Predicate<String> wanted) {
        for (String name : Level.ranking(stored).names()) {
            if (wanted.test(name)) {
                return true;
            }
        }
        return wanted.test(Integer.toString(stored));
    }

    private static boolean isLevel(String text) {
        return Level.named(text).isPresent() || Numbers.parse(text) != null;
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (Level level : Level.values()) {
            labels.add(level.label());
        }
        return labels;
    }

    private FieldFilter field(Token label, Token operator, Token value) {
        FieldTest test =
                switch (operator.text()) {
                    case "=", "!=" -> text(value);
                    case "==" -> FieldTest.Equal.to(value.text());
                    case "=~", "!~" -> new FieldTest.Matching(scanner.pattern(value, LABEL_REGEX));
                    case ">", ">=", "<", "<=" -> FieldGrammar.test(operator.text(), value.text());
                    default -> throw scanner.expected("=, !=, =~, !~, ==, >, >=, < or <=", operator);
                };
        boolean isComparison = test instanceof FieldTest.Compared;
        FieldTest asLabel = isComparison ? test : new FieldTest.OrMissing(test);
        return new FieldFilter(List.of(new FieldCondition(new FieldPath(label.text()), asLabel, negates(operator))));
    }

    /** A number without quotes is compared as one. */
    private static FieldTest text(Token value) {
        return value.kind() == LogQlScanner.Kind.QUOTED
                ? new FieldTest.Equal(value.text(), null)
                : FieldTest.Equal.to(value.text());
    }

    private static boolean negates(Token operator) {
        return operator.text().startsWith("!");
    }
}
