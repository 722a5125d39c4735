package dev.logs.block.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Numbers the templates that texts really have, and counts the texts. */
final class TemplateNumbers {

    private final Map<Template, Integer> numbers = new HashMap<>();
    /** Templates are mostly asked for by the same object. */
    private final Map<Template, Integer> known = new IdentityHashMap<>();

    private final List<Template> templates = new ArrayList<>();
    private long[] counts = new long[16];

    int number(Template template) {
        Integer number = known.get(template);
        if (number == null) {
            number = numbers.get(template);
            if (number == null) {
                number = templates.size();
                templates.add(template);
                numbers.put(template, number);
            }
            known.put(template, number);
        }
        if (number >= counts.length) {
            counts = Arrays.copyOf(counts, counts.length * 2);
        }
        counts[number]++;
        return number;
    }

    /** For each number its place, the most frequent first. */
    int[] rankByFrequency() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < templates.size(); i++) {
            order.add(i);
        }
        order.sort((a, b) -> Long.compare(counts[b], counts[a]));
        int[] rank = new int[templates.size()];
        for (int i = 0; i < rank.length; i++) {
            rank[order.get(i)] = i;
        }
        return rank;
    }

    List<Template> ranked(int[] rank) {
        Template[] ranked = new Template[templates.size()];
        for (int i = 0; i < ranked.length; i++) {
            ranked[rank[i]] = templates.get(i);
        }
        return List.of(ranked);
    }
}
