package dev.logs.filter;

import dev.logs.error.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what can be written after {@code --field}. */
final class FieldGrammar {

    private static final String FORMS =
            "conditions are k=v, k!=v, k~=regex, k!~regex, k>n, k>=n, k<n, k<=n, k (present)"
                    + " and !k (absent); a.b reaches inside; put a key with such signs in double quotes";

    /** Longer ones first, so that the longest that fits is taken. */
    private static final List<String> OPERATORS = List.of("!=", "!~", "~=", "=~", ">=", "<=", "==", ">", "<", "=");

    private FieldGrammar() {}

    static List<FieldFilter> parse(List<String> texts) {
        List<FieldFilter> filters = new ArrayList<>();
        Map<String, List<FieldCondition>> alternatives = new LinkedHashMap<>();
        for (String text : texts) {
            FieldCondition condition = condition(text);
            if (isAlternative(condition)) {
                alternatives
                        .computeIfAbsent(condition.path().text(), key -> new ArrayList<>())
                        .add(condition);
            } else {
                filters.add(new FieldFilter(List.of(condition)));
            }
        }
        alternatives.values().forEach(conditions -> filters.add(new FieldFilter(conditions)));
        return filters;
    }

    private static boolean isAlternative(FieldCondition condition) {
        return !condition.negated()
                && (condition.test() instanceof FieldTest.Equal || condition.test() instanceof FieldTest.Matching);
    }

    static FieldCondition condition(String text) {
        int keyEnd = keyEnd(text);
        if (keyEnd == text.length()) {
            return presence(text);
        }
        String operator = operator(text, keyEnd);
        String key = key(text, text.startsWith("!") ? 1 : 0, keyEnd);
        String operand = text.substring(keyEnd + operator.length());
        boolean negated = operator.startsWith("!") != text.startsWith("!");
        return new FieldCondition(new FieldPath(key), test(operator, operand), negated);
    }

    private static FieldCondition presence(String text) {
        boolean negated = text.startsWith("!");
        String key = key(text, negated ? 1 : 0, text.length());
        return new FieldCondition(new FieldPath(key), new FieldTest.Present(), negated);
    }

    static FieldTest test(String operator, String operand) {
        return switch (operator) {
            case "=", "==", "!=" -> FieldTest.Equal.to(operand);
            case "~=", "=~", "!~" -> new FieldTest.Matching(TextPattern.of(operand, PatternOptions.DEFAULT));
            case ">" -> FieldTest.Compared.to(Comparison.GREATER, operand);
            case ">=" -> FieldTest.Compared.to(Comparison.GREATER_OR_EQUAL, operand);
            case "<" -> FieldTest.Compared.to(Comparison.LESS, operand);
            default -> FieldTest.Compared.to(Comparison.LESS_OR_EQUAL, operand);
        };
    }

    /** Index of the operator, or the length when there is none. */
    private static int keyEnd(String text) {
        int at = text.startsWith("!") ? 1 : 0;
        if (text.startsWith("\"", at)) {
            int quote = text.indexOf('"', at + 1);
            if (quote < 0) {
                throw new UsageException("the quoted key in --field '" + text + "' does not end", FORMS);
            }
            return quote + 1;
        }
        while (at < text.length() && "=!~<>".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String operator(String text, int at) {
        for (String operator : OPERATORS) {
            if (text.startsWith(operator, at)) {
                return operator;
            }
        }
        throw new UsageException(
                "cannot read --field '" + text + "': no known operator at character " + (at + 1), FORMS);
    }

    private static String key(String text, int from, int to) {
        boolean quoted = text.startsWith("\"", from) && to > from + 1;
        String key = quoted
                ? text.substring(from + 1, to - 1)
                : text.substring(from, to).strip();
        if (key.isEmpty()) {
            throw new UsageException("cannot read --field '" + text + "': no key", FORMS);
        }
        return key;
    }
}
