package dev.logs.filter;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is asked of the value of a field. Immutable and thread-safe. */
public sealed interface FieldTest
        permits FieldTest.Present,
                FieldTest.Equal,
                FieldTest.Matching,
                FieldTest.Compared,
                FieldTest.OrMissing,
                ValueCapture,
                ValueList {

    /** @param value a string; or the JSON text of true, false, null, an object or an array */
    boolean passesText(String value);

    /** @param value a JSON number, as written */
    boolean passesNumber(String value);

    /** Whether an entry that lacks the field passes. */
    default boolean passesMissing() {
        return false;
    }

    /** As the user would write it. */
    String describe(String key, boolean negated);

    /** The field is there, whatever its value; null counts. */
    record Present() implements FieldTest {

        @Override
        public boolean passesText(String value) {
            return true;
        }

        @Override
        public boolean passesNumber(String value) {
            return true;
        }

        @Override
        public String describe(String key, boolean negated) {
            return negated ? "!" + key : key;
        }
    }

    /**
     * The value is the text, or a JSON number of the same value.
     *
     * @param number the operand as a number, or null when it is none
     */
    record Equal(String operand, @Nullable BigDecimal number) implements FieldTest {

        public static Equal to(String operand) {
            return new Equal(operand, Numbers.parse(operand));
        }

        @Override
        public boolean passesText(String value) {
            return value.equals(operand);
        }

        @Override
        public boolean passesNumber(String value) {
            if (value.equals(operand)) {
                return true;
            }
            BigDecimal other = number == null ? null : Numbers.parse(value);
            return number != null && other != null && other.compareTo(number) == 0;
        }

        @Override
        public String describe(String key, boolean negated) {
            return key + (negated ? "!=" : "=") + operand;
        }
    }

    /** The pattern occurs in the value. */
    record Matching(TextPattern pattern) implements FieldTest {

        @Override
        public boolean passesText(String value) {
            return pattern.find(value);
        }

        @Override
        public boolean passesNumber(String value) {
            return pattern.find(value);
        }

        @Override
        public String describe(String key, boolean negated) {
            return key + (negated ? "!~" : "~=") + pattern.source();
        }
    }

    /**
     * The value lies on one side of the operand: as numbers when the operand is one (values that are not, be they JSON
     * numbers or strings, fail), else as texts by code points.
     *
     * @param number the operand as a number, or null when it is none
     */
    record Compared(
            Comparison comparison, String operand, @Nullable BigDecimal number) implements FieldTest {

        public static Compared to(Comparison comparison, String operand) {
            return new Compared(comparison, operand, Numbers.parse(operand));
        }

        @Override
        public boolean passesText(String value) {
            if (number == null) {
                return comparison.holds(Numbers.compareCodePoints(value, operand));
            }
            return passesNumber(value);
        }

        @Override
        public boolean passesNumber(String value) {
            if (number == null) {
                return passesText(value);
            }
            BigDecimal other = Numbers.parse(value);
            return other != null && comparison.holds(other.compareTo(number));
        }

        @Override
        public String describe(String key, boolean negated) {
            return (negated ? "not " : "") + key + comparison.sign() + operand;
        }
    }

    /** Like another test, but a missing field counts as the empty text: Loki's rule for labels. */
    record OrMissing(FieldTest test) implements FieldTest {

        @Override
        public boolean passesText(String value) {
            return test.passesText(value);
        }

        @Override
        public boolean passesNumber(String value) {
            return test.passesNumber(value);
        }

        @Override
        public boolean passesMissing() {
            return test.passesText("");
        }

        @Override
        public String describe(String key, boolean negated) {
            return test.describe(key, negated);
        }
    }
}
