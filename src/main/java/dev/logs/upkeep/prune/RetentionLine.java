package dev.logs.upkeep.prune;

import dev.logs.entry.ByteSize;
import dev.logs.entry.Level;
import dev.logs.entry.TimeGrammar;
import dev.logs.entry.TimeRange;
import dev.logs.error.UsageException;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.SrcPattern;
import dev.logs.tree.ContextName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes one line of a policy file apart. */
final class RetentionLine {

    private static final String FORMS =
            "a rule is made of context=NAME, src=NAME, LEVEL=SPAN, all=SPAN, keep<SIZE, keep<SIZE/context, entries<N;"
                    + " a hold of context=NAME, on=BUCKET or since=TIME until=TIME, ends=TIME";

    private final String place;
    private final TimeGrammar grammar;

    /** @param place file name and number of the line */
    RetentionLine(String place, TimeGrammar grammar) {
        this.place = place;
        this.grammar = grammar;
    }

    RetentionRule rule(String text) {
        List<String> contexts = List.of();
        List<SrcPattern> sources = new ArrayList<>();
        Map<Level, String> ages = new LinkedHashMap<>();
        String all = null;
        Budget budget = null;
        for (String word : text.split("\\s+", -1)) {
            String key = key(word);
            String value = word.substring(key.length() + 1);
            if (word.charAt(key.length()) == '<') {
                budget = budget(key, value, word);
            } else if (key.equals("context")) {
                contexts = List.of(value.split(",", -1));
            } else if (key.equals("src")) {
                List.of(value.split(",", -1)).forEach(src -> sources.add(SrcPattern.parse(src)));
            } else if (key.equals("all")) {
                all = value;
            } else {
                ages.put(Level.named(key).orElseThrow(() -> unknown(word)), value);
            }
        }
        if (budget != null && !sources.isEmpty()) {
            throw new UsageException("a budget counts whole days and goes with no src", "give it a line of its own");
        }
        if (all == null && ages.isEmpty() && budget == null) {
            throw new UsageException("'" + text + "' says nothing of what may stay", FORMS);
        }
        return new RetentionRule(
                place, contexts(contexts), sources, FilterSet.NONE, new LevelAges(grammar).limits(ages, all), budget);
    }

    Hold hold(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String word : text.split("\\s+", -1)) {
            String key = key(word);
            if (!List.of("context", "on", "since", "until", "ends").contains(key)) {
                throw unknown(word);
            }
            values.put(key, word.substring(key.length() + 1));
        }
        String ends = values.get("ends");
        TimeRange range = grammar.range(values.get("since"), values.get("until"), values.get("on"));
        if (ends == null || range.equals(TimeRange.ALL)) {
            throw new UsageException("a hold needs the days it protects and when it ends", FORMS);
        }
        String contexts = values.get("context");
        return new Hold(
                contexts(contexts == null ? List.of() : List.of(contexts.split(",", -1))), range, grammar.until(ends));
    }

    private static ContextFilter contexts(List<String> names) {
        return ContextFilter.parse(names, ContextName::normalise);
    }

    /** {@code keep<20G}, {@code keep<20G/context}, {@code entries<1000000}. */
    private static Budget budget(String key, String value, String word) {
        boolean each = value.endsWith("/context");
        String number = each ? value.substring(0, value.length() - "/context".length()) : value;
        Budget.Scope scope = each ? Budget.Scope.EACH_CONTEXT : Budget.Scope.TOGETHER;
        return switch (key) {
            case "keep" ->
                new Budget(word, Budget.Measure.BYTES, ByteSize.parse("keep", number, ByteSize.LARGEST), scope);
            case "entries" -> new Budget(word, Budget.Measure.ENTRIES, count(number), scope);
            default -> throw unknown(word);
        };
    }

    private static long count(String number) {
        try {
            return Long.parseUnsignedLong(number);
        } catch (NumberFormatException e) {
            throw new UsageException("'" + number + "' is not a number of entries", null, e);
        }
    }

    private static String key(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == '=' || word.charAt(i) == '<') {
                return word.substring(0, i);
            }
        }
        throw unknown(word);
    }

    private static UsageException unknown(@Nullable String word) {
        return new UsageException("'" + word + "' is not understood", FORMS);
    }
}
