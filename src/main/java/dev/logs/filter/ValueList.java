package dev.logs.filter;

import java.util.ArrayList;
import java.util.List;

/** Keeps every value that a path leads to. Unlike other tests it serves once, on one thread. */
final class ValueList implements FieldTest {

    private final List<String> values = new ArrayList<>();

    /** In the order in which they were met. */
    List<String> values() {
        return values;
    }

    /** Never, so that the reader goes on. */
    @Override
    public boolean passesText(String text) {
        values.add(text);
        return false;
    }

    @Override
    public boolean passesNumber(String number) {
        return passesText(number);
    }

    @Override
    public String describe(String key, boolean negated) {
        return key;
    }
}
