package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.LevelFilter;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.SrcPattern;
import dev.logs.query.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list: those of the command line, and four that the keys set. Each of the four can be switched off and
 * on again without being lost. A range that was chosen stands for that of the command line.
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
    private String rangeName = "";
    private TimeRange range = TimeRange.ALL;
    private boolean rangeOn;

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

    /** Keeps to a range of time. */
    void setRange(String name, TimeRange wanted) {
        rangeName = name;
        range = wanted;
        rangeOn = true;
    }

    /** Switches one of the four off or on: 1 the words, 2 the level, 3 the source, 4 the range. */
    void toggle(int which) {
        switch (which) {
            case 1 -> wordsOn = !wordsOn && !words.isBlank();
            case 2 -> levelOn = !levelOn && level != null;
            case 3 -> srcOn = !srcOn && src != null;
            default -> rangeOn = !rangeOn && !rangeName.isEmpty();
        }
    }

    /** What of the four is on. */
    ScreenConditions conditions() {
        return new ScreenConditions(
                wordsOn ? words : "", levelOn ? level : null, srcOn ? src : null, rangeOn ? range : null);
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
        Query query = rangeOn ? base.withRange(range) : base;
        if (wordsOn) {
            FilterSet filters = query.filters().and(read.filters());
            query = query.withContexts(query.contexts().and(read.contexts()))
                    .withFilters(read.text().map(filters::and).orElse(filters))
                    .withRange(both(query.range(), read.range()));
        }
        if (levelOn && level != null) {
            query = query.withFilters(query.filters().and(atLeast(level)));
        }
        if (srcOn && src != null) {
            SrcPattern below = new SrcPattern.Tree(src);
            query = query.withFilters(query.filters().and(new SrcFilter(List.of(below), List.of())));
        }
        return query;
    }

    /** What lies in both ranges; one that ends before it begins when nothing does. */
    private static TimeRange both(TimeRange one, TimeRange other) {
        Instant since =
                one.since() == null || other.since() != null && other.since().isAfter(one.since())
                        ? other.since()
                        : one.since();
        Instant until =
                one.until() == null || other.until() != null && other.until().isBefore(one.until())
                        ? other.until()
                        : one.until();
        return new TimeRange(since, until);
    }

    /** Whether nothing can lie in the range. */
    static boolean isEmpty(TimeRange range) {
        return range.since() != null && range.until() != null && range.since().isAfter(range.until());
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
        if (!rangeName.isEmpty()) {
            add("4:" + rangeName, rangeOn, text);
        }
        return text.toString();
    }

    private static void add(String condition, boolean on, StringBuilder text) {
        text.append(text.length() == 0 ? "" : "  ").append(on ? condition : "(" + condition + ")");
    }
}
