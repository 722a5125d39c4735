package dev.logs.filter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the first value that a path leads to. Unlike other tests it serves once, on one thread. */
final class ValueCapture implements FieldTest {

    private @Nullable String value;

    /** The value met; empty when there was none. */
    Optional<String> value() {
        return Optional.ofNullable(value);
    }

    @Override
    public boolean passesText(String text) {
        value = text;
        return true;
    }

    @Override
    public boolean passesNumber(String number) {
        value = number;
        return true;
    }

    @Override
    public String describe(String key, boolean negated) {
        return key;
    }
}
