package dev.logs.filter;

import dev.logs.filter.LogQlScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Reads the part of Loki's query language that selects log lines: {@code {app="web",level=~"err.*"} |= "timeout" != "debug"
 * |~ "re" !~ "re"}.
 *
 * <p>Labels are {@code context}, {@code src}, {@code level}, {@code job}, {@code tag}, and any other name is a path into
 * the fields. As in Loki, {@code =~} and {@code !~} on a label match from end to end, a missing label counts as the empty
 * text, and line filters heed case. {@code or} joins the texts of one line filter. {@code | json} and {@code | logfmt} change
 * nothing, since fields are read at ingest; label filters such as {@code | status >= 500 and app = "web"} may follow.
 */
public final class LogQl {

    private final LogQlScanner scanner;
    private final LogQlLabels labels;
    private FilterSet filters = FilterSet.NONE;

    private LogQl(String text, UnaryOperator<String> normaliseContext) {
        this.scanner = new LogQlScanner(text);
        this.labels = new LogQlLabels(scanner, normaliseContext);
    }

    /**
     * Reads a query; names of contexts are taken as they are.
     *
     * @throws dev.logs.error.UsageException with the place of the mistake, or of what is not supported
     */
    public static LogQlQuery parse(String text) {
        return parse(text, UnaryOperator.identity());
    }

    /**
     * Reads a query.
     *
     * @param normaliseContext turns the name of a context into that of its directory
     * @throws dev.logs.error.UsageException with the place of the mistake, or of what is not supported
     */
    public static LogQlQuery parse(String text, UnaryOperator<String> normaliseContext) {
        LogQl query = new LogQl(text, normaliseContext);
        query.selector();
        query.pipeline();
        return new LogQlQuery(query.filters.and(query.labels.filters()), query.labels.contexts());
    }

    private void selector() {
        Token open = scanner.next();
        if (!open.is("{")) {
            boolean isMetric =
                    open.kind() == LogQlScanner.Kind.WORD && scanner.peek().is("(");
            throw isMetric
                    ? scanner.unsupported(
                            open, "metric queries (" + open.text() + ")", "count with -c, --count-by or --histogram")
                    : scanner.expected("{", open);
        }
        while (!scanner.peek().is("}")) {
            Token label = scanner.next();
            Token operator = scanner.next();
            if (!operator.is("=") && !operator.is("!=") && !operator.is("=~") && !operator.is("!~")) {
                throw scanner.expected("=, !=, =~ or !~", operator);
            }
            labels.add(label, operator, scanner.text());
            if (!scanner.peek().is("}") && !scanner.peek().is(",")) {
                throw scanner.expected(", or }", scanner.peek());
            }
            if (scanner.peek().is(",")) {
                scanner.next();
            }
        }
        scanner.next();
    }

    private void pipeline() {
        for (Token token = scanner.next(); token.kind() != LogQlScanner.Kind.END; token = scanner.next()) {
            switch (token.text()) {
                case "|=" -> lines(PatternSyntax.LITERAL, false);
                case "!=" -> lines(PatternSyntax.LITERAL, true);
                case "|~" -> lines(PatternSyntax.REGEX, false);
                case "!~" -> lines(PatternSyntax.REGEX, true);
                case "|" -> stage();
                default -> throw scanner.expected("a line filter (|= != |~ !~) or the end", token);
            }
        }
    }

    private void lines(PatternSyntax syntax, boolean inverted) {
        List<TextPattern> patterns = new ArrayList<>();
        patterns.add(scanner.pattern(scanner.text(), PatternOptions.EXACT_TEXT.with(syntax)));
        while (scanner.peek().is("or")) {
            scanner.next();
            patterns.add(scanner.pattern(scanner.text(), PatternOptions.EXACT_TEXT.with(syntax)));
        }
        filters = filters.and(new ContentFilter(patterns, inverted, SearchScope.CONTENT));
    }

    private void stage() {
        Token name = scanner.next();
        boolean changesNothing = (name.is("json") || name.is("logfmt")) && !scanner.peekIsOperand();
        if (changesNothing) {
            return;
        }
        if (scanner.peekIsOperand()
                || scanner.peek().kind() == LogQlScanner.Kind.END
                || scanner.peek().is("|")) {
            throw scanner.unsupported(name, "the stage '" + name.text() + "'", LogQlScanner.SUPPORTED);
        }
        labels.add(name, scanner.next(), scanner.operand());
        while (scanner.peek().is("and") || scanner.peek().is(",")) {
            scanner.next();
            labels.add(scanner.next(), scanner.next(), scanner.operand());
        }
        if (scanner.peek().is("or")) {
            throw scanner.unsupported(scanner.peek(), "'or' between labels", "use =~ with alternatives: app=~\"a|b\"");
        }
    }
}
