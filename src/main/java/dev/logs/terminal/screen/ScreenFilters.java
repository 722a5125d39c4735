package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.SrcFilter;
import dev.logs.query.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list: those of the command line, always, and three that the keys set. Each of the three can be
 * switched off and on again without being lost.
 */
final class ScreenFilters {

    /** The levels that one key goes through; null for all. */
    private static final List<@Nullable Level> LEVELS = levels();

    private final Query base;
    private String words = "";
    private FilterWords read = FilterWords.NONE;
    private boolean wordsOn;
    private @Nullable Level level;
    private boolean levelOn;
    private @Nullable String src;
    private boolean srcOn;

    ScreenFilters(Query base) {
        this.base = base;
    }

    private static List<@Nullable Level> levels() {
        List<@Nullable Level> levels = new ArrayList<>();
        levels.add(null);
        levels.addAll(List.of(Level.NOTICE, Level.WARN, Level.ERROR, Level.FATAL));
        return levels;
    }

    String words() {
        return words;
    }

    void setWords(String text, FilterWords conditions) {
        words = text;
        read = conditions;
        wordsOn = !text.isBlank();
    }

    /** Goes to the next level of the round. */
    void cycleLevel() {
        level = LEVELS.get((LEVELS.indexOf(level) + 1) % LEVELS.size());
        levelOn = level != null;
    }

    /** Narrows to a source; to all of them when it is that one already. */
    void narrow(String wanted) {
        srcOn = !(srcOn && wanted.equals(src));
        src = wanted;
    }

    /** Switches one of the three off or on: 1 the words, 2 the level, 3 the source. */
    void toggle(int which) {
        switch (which) {
            case 1 -> wordsOn = !wordsOn && !words.isBlank();
            case 2 -> levelOn = !levelOn && level != null;
            default -> srcOn = !srcOn && src != null;
        }
    }

    /** What is looked for in messages. */
    List<ContentFilter> texts() {
        List<ContentFilter> texts = new ArrayList<>();
        for (EntryFilter filter : base.filters().filters()) {
            if (filter instanceof ContentFilter text) {
                texts.add(text);
            }
        }
        if (wordsOn) {
            read.text().ifPresent(texts::add);
        }
        return texts;
    }

    /** All conditions together; the order and the selection are without meaning. */
    Query query() {
        Query query = base;
        if (wordsOn) {
            FilterSet filters = query.filters().and(read.filters());
            query = query.withContexts(query.contexts().and(read.contexts()))
                    .withFilters(read.text().map(filters::and).orElse(filters));
            query = read.range().equals(TimeRange.ALL) ? query : query.withRange(read.range());
        }
        if (levelOn && level != null) {
            query = query.withFilters(query.filters().and(atLeast(level)));
        }
        if (srcOn && src != null) {
            query = query.withFilters(query.filters().and(SrcFilter.parse(List.of(src))));
        }
        return query;
    }

    static LevelFilter atLeast(Level level) {
        return LevelFilter.parse(List.of(level.label()));
    }

    /** Whether an entry that was committed passes. */
    static boolean passes(Query query, FoundEntry found) {
        return query.contexts().matches(found.partition().context())
                && query.range().contains(found.entry().epoch(), found.entry().nanos())
                && query.filters().matches(found.entry());
    }

    /** In words, for the status line: those that are switched off in brackets; empty when there are none. */
    String describe() {
        StringBuilder text = new StringBuilder();
        if (!words.isBlank()) {
            add("1:" + words, wordsOn, text);
        }
        if (level != null) {
            add("2:" + level.label() + "+", levelOn, text);
        }
        if (src != null) {
            add("3:src " + (src.isEmpty() ? "''" : src), srcOn, text);
        }
        return text.toString();
    }

    private static void add(String condition, boolean on, StringBuilder text) {
        text.append(text.length() == 0 ? "" : "  ").append(on ? condition : "(" + condition + ")");
    }
}
