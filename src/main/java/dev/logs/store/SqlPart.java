package dev.logs.store;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression that holds for every row which fulfils a condition. It never evaluates to NULL when it is exact.
 *
 * @param exact whether it holds for no other row
 */
record SqlPart(String text, List<Object> parameters, boolean exact) {

    /** Says nothing: every row may fulfil the condition. */
    static final SqlPart UNKNOWN = new SqlPart("1", List.of(), false);

    static final SqlPart ALWAYS = new SqlPart("1", List.of(), true);

    static final SqlPart NEVER = new SqlPart("0", List.of(), true);

    static SqlPart exact(String text, Object... parameters) {
        return new SqlPart(text, List.of(parameters), true);
    }

    static SqlPart superset(String text, Object... parameters) {
        return new SqlPart(text, List.of(parameters), false);
    }

    // Not by equals(): that of a record is put together at its first use, which takes longer than a search.
    boolean isUnknown() {
        return !exact && text.equals(UNKNOWN.text);
    }

    boolean isAlways() {
        return exact && text.equals(ALWAYS.text);
    }

    /** The same expression, known to hold for too many rows. */
    SqlPart inexact() {
        return new SqlPart(text, parameters, false);
    }

    /** The rows that do not fulfil the condition. */
    SqlPart negated() {
        return exact ? new SqlPart("NOT " + text, parameters, true) : UNKNOWN;
    }

    /** The rows that fulfil one of the conditions; none when there is no condition. */
    static SqlPart any(List<SqlPart> parts) {
        if (parts.isEmpty()) {
            return NEVER;
        }
        for (SqlPart part : parts) {
            if (part.isUnknown()) {
                return UNKNOWN;
            }
        }
        return joined(parts, " OR ");
    }

    /** The rows that fulfil all of the conditions. */
    static SqlPart all(List<SqlPart> parts) {
        List<SqlPart> known = new ArrayList<>();
        boolean exact = true;
        for (SqlPart part : parts) {
            exact &= part.exact;
            if (!part.isUnknown() && !part.isAlways()) {
                known.add(part);
            }
        }
        if (known.isEmpty()) {
            return exact ? ALWAYS : UNKNOWN;
        }
        SqlPart joined = joined(known, " AND ");
        return exact ? joined : joined.inexact();
    }

    private static SqlPart joined(List<SqlPart> parts, String operator) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        StringBuilder text = new StringBuilder("(");
        List<Object> parameters = new ArrayList<>();
        boolean exact = true;
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : operator).append(parts.get(i).text);
            parameters.addAll(parts.get(i).parameters);
            exact &= parts.get(i).exact;
        }
        return new SqlPart(text.append(')').toString(), parameters, exact);
    }
}
