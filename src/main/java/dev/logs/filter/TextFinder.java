package dev.logs.filter;

import java.util.ArrayList;
import java.util.List;

/** Finds the occurrences of one pattern in a text. Immutable and thread-safe. */
interface TextFinder {

    /** No occurrence. */
    long NONE = -1;

    /** The leftmost occurrence that starts at {@code from} or later, packed by {@link #pack}; or {@link #NONE}. */
    long next(String text, int from);

    static long pack(int start, int end) {
        return (long) start << 32 | end;
    }

    static int start(long packed) {
        return (int) (packed >> 32);
    }

    static int end(long packed) {
        return (int) packed;
    }

    /** Finds any of the texts; of those that start at one place the first in the list. */
    static TextFinder anyOf(List<String> texts, CaseRule rule) {
        List<TextFinder> finders = new ArrayList<>();
        for (String text : texts) {
            finders.add(literal(text, rule));
        }
        return first(finders);
    }

    static TextFinder first(List<TextFinder> finders) {
        return finders.size() == 1 ? finders.get(0) : new FirstFinder(finders);
    }

    static TextFinder literal(String text, CaseRule rule) {
        return rule == CaseRule.INSENSITIVE ? new FoldedFinder(text) : new LiteralFinder(text);
    }
}
