package dev.logs.store;

import dev.logs.filter.FieldCondition;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FieldTest;
import dev.logs.filter.Glob;
import dev.logs.filter.LiteralClause;
import dev.logs.filter.NamePattern;
import dev.logs.filter.RequiredLiterals;
import dev.logs.filter.TagFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Narrows down rows by the text of their JSON columns. Only the number at a key is asked of SQLite, which reads JSON.
 *
 * <p>A key or string stands there as it is, unless it is written with escapes. So the question is: does the text hold
 * it, or an escape that could stand for one of its characters?
 */
final class JsonSql {

    /** Longer numbers are rare, and their plain digits could be without end. */
    private static final int DIGITS_MAX = 40;

    /** By which part a number that SQLite read may be off: some thousand times what it should be. */
    private static final double ROUNDING_ERROR_MAX = 1e-12;

    private JsonSql() {}

    static SqlPart tags(TagFilter filter) {
        List<SqlPart> include = new ArrayList<>();
        for (NamePattern pattern : filter.tags().include()) {
            include.add(tag(pattern));
        }
        return include.isEmpty() ? SqlPart.UNKNOWN : SqlPart.any(include).inexact();
    }

    private static SqlPart tag(NamePattern pattern) {
        if (!(pattern instanceof Glob glob) || pattern.matchesMissing()) {
            return SqlPart.UNKNOWN;
        }
        if (glob.isExact()) {
            return quoted("tags", glob.prefix(), "\"");
        }
        List<SqlPart> pieces = new ArrayList<>();
        glob.pieces().forEach(piece -> pieces.add(holding("tags", piece)));
        return SqlPart.all(pieces);
    }

    static SqlPart fields(FieldFilter filter, String column) {
        List<SqlPart> conditions = new ArrayList<>();
        for (FieldCondition condition : filter.anyOf()) {
            conditions.add(condition(condition, column));
        }
        return SqlPart.any(conditions).inexact();
    }

    private static SqlPart condition(FieldCondition condition, String column) {
        boolean missingCounts = condition.negated() || condition.test().passesMissing();
        if (missingCounts) {
            return SqlPart.UNKNOWN;
        }
        String key = condition.path().firstSegment();
        boolean isWhole = key.equals(condition.path().text());
        SqlPart value = isWhole ? wholeValue(condition.test(), column, key) : SqlPart.UNKNOWN;
        if (value.isUnknown()) {
            value = value(condition.test(), column);
        }
        return SqlPart.all(List.of(quoted(column, key, isWhole ? "\"" : ""), value))
                .inexact();
    }

    /** What SQLite tells of the first value of a key, where the test is on a number that it can compare. */
    private static SqlPart wholeValue(FieldTest test, String column, String key) {
        if (!isPlainKey(key)) {
            return SqlPart.UNKNOWN;
        }
        String value = "(" + column + " ->> ?)";
        String path = "$.\"" + key + "\"";
        if (test instanceof FieldTest.Equal equal && isComparable(equal.number())) {
            String sql = "(" + value + " BETWEEN ? AND ? OR " + value + " = ?)";
            BigDecimal number = Objects.requireNonNull(equal.number());
            return whereSole(column, key, sql, path, below(number), above(number), path, equal.operand());
        }
        if (test instanceof FieldTest.Compared compared && isComparable(compared.number())) {
            BigDecimal number = Objects.requireNonNull(compared.number());
            // Texts are greater than numbers there.
            return switch (compared.comparison()) {
                case GREATER, GREATER_OR_EQUAL -> whereSole(column, key, value + " >= ?", path, below(number));
                case LESS, LESS_OR_EQUAL ->
                    whereSole(
                            column,
                            key,
                            "(" + value + " <= ? OR typeof" + value + " = 'text')",
                            path,
                            above(number),
                            path);
            };
        }
        return SqlPart.UNKNOWN;
    }

    /** The condition holds, or the key may occur again, or be written with escapes, or the text is damaged. */
    private static SqlPart whereSole(String column, String key, String sql, Object... parameters) {
        String quoted = "\"" + key + "\"";
        String again = "(instr(substr(" + column + ", instr(" + column + ", ?) + 1), ?) > 0)";
        return SqlPart.any(List.of(
                SqlPart.superset("(CASE WHEN json_valid(" + column + ") THEN " + sql + " ELSE 1 END)", parameters),
                SqlPart.superset(again, quoted, quoted),
                escapes(column, key)));
    }

    private static boolean isPlainKey(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '\\');
    }

    /** Whether a double comes near the number, and its plain digits have an end. */
    private static boolean isComparable(@Nullable BigDecimal number) {
        return number != null && Math.abs((long) number.scale()) <= DIGITS_MAX && number.precision() <= DIGITS_MAX;
    }

    /** Less than every value that is not less than the number, however SQLite rounds it. */
    private static double below(BigDecimal number) {
        return number.doubleValue() - roundingError(number);
    }

    private static double above(BigDecimal number) {
        return number.doubleValue() + roundingError(number);
    }

    private static double roundingError(BigDecimal number) {
        return Math.abs(number.doubleValue()) * ROUNDING_ERROR_MAX + Double.MIN_NORMAL;
    }

    /** What the text must hold for the value to pass the test. */
    private static SqlPart value(FieldTest test, String column) {
        if (test instanceof FieldTest.Equal equal) {
            BigDecimal number = equal.number();
            return number == null ? holding(column, equal.operand()) : number(column, equal.operand(), number);
        }
        if (test instanceof FieldTest.Matching matching) {
            return required(column, matching.pattern().requiredLiterals());
        }
        return SqlPart.UNKNOWN;
    }

    /** However a JSON number is written, it holds the plain digits of its value, or an exponent. */
    private static SqlPart number(String column, String operand, BigDecimal number) {
        if (!isComparable(number)) {
            return SqlPart.UNKNOWN;
        }
        String digits = number.abs().stripTrailingZeros().toPlainString();
        List<SqlPart> spellings = new ArrayList<>();
        spellings.add(holding(column, digits));
        if (!operand.contains(digits)) {
            spellings.add(holding(column, operand));
        }
        spellings.add(SqlPart.superset("(" + column + " GLOB '*[0-9][eE][-+0-9]*')"));
        return SqlPart.any(spellings);
    }

    /** Rows whose JSON may hold a string in which all that is required occurs. */
    static SqlPart required(String column, RequiredLiterals required) {
        List<SqlPart> clauses = new ArrayList<>();
        for (LiteralClause clause : required.allOf()) {
            List<SqlPart> texts = new ArrayList<>();
            for (String text : clause.anyOf()) {
                texts.add(required.ignoresCase() ? holdingIgnoringCase(column, text) : holding(column, text));
            }
            clauses.add(SqlPart.any(texts));
        }
        return SqlPart.all(clauses).inexact();
    }

    private static SqlPart holding(String column, String text) {
        SqlPart plain = TextSql.containing(column, text);
        return plain.isUnknown() || plain.isAlways()
                ? SqlPart.UNKNOWN
                : SqlPart.any(List.of(plain, escapes(column, text))).inexact();
    }

    private static SqlPart holdingIgnoringCase(String column, String text) {
        SqlPart plain = TextSql.like(column, text);
        return plain.isUnknown() ? plain : SqlPart.any(List.of(plain, escapes(column, text)));
    }

    /** A string that begins with the text, and with {@code end} behind it. */
    private static SqlPart quoted(String column, String text, String end) {
        if (!TextRange.isFaithful(text)) {
            return SqlPart.UNKNOWN;
        }
        SqlPart plain = TextSql.containing(column, "\"" + text + end);
        return SqlPart.any(List.of(plain, escapes(column, text))).inexact();
    }

    /** Rows in which some character of the text may be written as an escape: letters and digits only by their number. */
    private static SqlPart escapes(String column, String text) {
        boolean onlyByNumber = text.chars().allMatch(c -> c >= ' ' && c != '"' && c != '\\' && c != '/');
        return SqlPart.superset("(instr(" + column + ", ?) > 0)", onlyByNumber ? "\\u" : "\\");
    }
}
