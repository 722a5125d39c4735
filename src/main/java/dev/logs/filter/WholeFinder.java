package dev.logs.filter;

import java.util.ArrayList;
import java.util.List;

/** Texts that are, from end to end, one of those listed. */
final class WholeFinder implements TextFinder {

    private final List<String> texts;
    private final boolean ignoresCase;

    WholeFinder(List<String> texts, CaseRule rule) {
        this.ignoresCase = rule == CaseRule.INSENSITIVE;
        List<String> wanted = new ArrayList<>();
        for (String text : texts) {
            wanted.add(ignoresCase ? CaseFold.fold(text) : text);
        }
        this.texts = wanted;
    }

    @Override
    public long next(String text, int from) {
        boolean found = from == 0 && texts.contains(ignoresCase ? CaseFold.fold(text) : text);
        return found ? TextFinder.pack(0, text.length()) : NONE;
    }
}
