package dev.logs.cli.screen;

import dev.logs.cli.option.TypedConditions;
import dev.logs.entry.Level;
import dev.logs.format.JsonReading;
import dev.logs.query.EntryStream;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import dev.logs.query.Selection;
import dev.logs.query.SourceSummary;
import dev.logs.terminal.screen.Completion;
import dev.logs.tree.PartitionResolver;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Completes conditions that are being typed, from the options there are and from what is in the tree. */
public final class FilterCompletion {

    /** More would not fit on the screen. */
    private static final int WORDS_MAX = 200;

    /** Names of fields are taken from so many of the newest entries. */
    private static final int ENTRIES_LOOKED_AT = 1_000;

    private static final List<String> TIMES = List.of("10min", "1h", "24h", "7d", "today", "yesterday");

    private final QueryEngine engine;
    private final PartitionResolver resolver;
    private final Query base;

    public FilterCompletion(QueryEngine engine, PartitionResolver resolver, Query base) {
        this.engine = engine;
        this.resolver = resolver;
        this.base = base;
    }

    /** The words that may stand where the last one is typed. */
    public Completion of(String typed) {
        int start = typed.lastIndexOf(' ') + 1;
        String word = typed.substring(start);
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        if (equals >= 0) {
            return of(word.substring(0, equals), word.substring(equals + 1), start + equals + 1);
        }
        List<String> before = Stream.of(typed.substring(0, start).split(" "))
                .filter(each -> !each.isEmpty())
                .toList();
        return of(before.isEmpty() ? "" : before.get(before.size() - 1), word, start);
    }

    private Completion of(String option, String word, int start) {
        boolean negated = word.startsWith("!");
        String name = negated ? word.substring(1) : word;
        Collection<String> known =
                switch (option) {
                    case "--context" -> resolver.contexts();
                    case "--src" -> sources();
                    case "-l", "-p", "--level" -> levels();
                    case "--field" -> fields();
                    case "-S", "--since", "-U", "--until", "--on" -> TIMES;
                    default -> TypedConditions.optionNames();
                };
        List<String> fitting = known.stream()
                .filter(each -> each.startsWith(name))
                .distinct()
                .sorted()
                .limit(WORDS_MAX)
                .toList();
        return new Completion(negated ? start + 1 : start, fitting);
    }

    private List<String> sources() {
        return engine.sources(base).stream().map(SourceSummary::src).toList();
    }

    private static List<String> levels() {
        return Stream.of(Level.values()).map(Level::label).toList();
    }

    private Set<String> fields() {
        Set<String> names = new TreeSet<>();
        JsonReading json = new JsonReading();
        try (EntryStream newest = engine.search(base.withSelection(Selection.newest(ENTRIES_LOOKED_AT)))) {
            while (newest.next()) {
                String fields = newest.entry().entry().fields();
                if (fields != null) {
                    json.visit(fields, (path, value) -> names.add(path + "="));
                }
            }
        }
        return names;
    }
}
