package dev.logs.filter;

import org.jspecify.annotations.Nullable;

/**
 * A condition on one field: some value at the path passes the test, or, negated, none does. So a negated condition also
 * holds for entries that lack the field, as jq and Loki have it.
 */
public record FieldCondition(FieldPath path, FieldTest test, boolean negated) {

    /**
     * Reads {@code k=v k!=v k~=regex k!~regex k>n k>=n k<n k<=n k !k}.
     *
     * <p>The key ends at the first of {@code = ! ~ < >}; one that holds such a character can be put in double quotes.
     * The value is everything behind the operator, as it is.
     *
     * @throws dev.logs.error.UsageException when it is none of these
     */
    public static FieldCondition parse(String text) {
        return FieldGrammar.condition(text);
    }

    /** @param fields the JSON object of an entry, or null; damaged JSON counts up to its damage */
    public boolean holds(@Nullable String fields) {
        return negated != passes(fields);
    }

    /** Whether only a value at the path makes it hold, one of those that {@link #mayPass}. */
    public boolean needsValue() {
        return !negated && !test.passesMissing();
    }

    /** Whether a value passes, as a string or as a number. */
    public boolean mayPass(String value) {
        return test.passesText(value) || test.passesNumber(value);
    }

    /** The only string that passes; null when others may, too. Numbers may pass besides. */
    public @Nullable String soleString() {
        return test instanceof FieldTest.Equal equal ? equal.operand() : null;
    }

    private boolean passes(@Nullable String fields) {
        if (fields == null || !path.mayOccurIn(fields)) {
            return test.passesMissing();
        }
        FieldReader.Outcome outcome = FieldReader.read(fields, path, test);
        return outcome == FieldReader.Outcome.PASSED || outcome == FieldReader.Outcome.MISSING && test.passesMissing();
    }

    /** As the user would write it. */
    public String describe() {
        return test.describe(path.text(), negated);
    }
}
