package dev.logs.terminal.screen;

import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.query.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of the screen: keys, committed entries and pages of history go in, effects come out. It knows no terminal and
 * reads nothing itself. One thread.
 */
final class ScreenModel {

    /** What the screen shows, and so what keys mean. */
    enum Mode {
        LIST,
        HISTOGRAM,
        PROMPT,
        DETAIL,
        RANGES,
        HELP
    }

    private final ScreenFilters filters;
    private final ScreenWords reading;
    private final LiveList live;
    private final Notice notice = new Notice();
    private final Prompts prompts = new Prompts();
    private final ListLayout layout = new ListLayout();
    private final RangeMenu ranges = new RangeMenu();
    private final Finder finder;
    private final Bookmarks bookmarks;
    private final HistogramStrip histogram;
    private final DetailPane detail;
    private final ListKeys listKeys;
    private final PaneKeys paneKeys;
    private final PromptKeys promptKeys;
    private final Deque<ScreenEffect> effects = new ArrayDeque<>();

    private Mode mode = Mode.LIST;
    private boolean commandWanted;

    ScreenModel(Query base, ScreenWords reading) {
        this.filters = new ScreenFilters(base);
        this.reading = reading;
        this.live = new LiveList(filters.query(), notice);
        this.finder = new Finder(live, notice);
        this.bookmarks = new Bookmarks(live, notice);
        this.histogram = new HistogramStrip(live, effects::add);
        this.detail = new DetailPane(live, effects::add);
        this.listKeys = new ListKeys(this);
        this.paneKeys = new PaneKeys(this);
        this.promptKeys = new PromptKeys(this, reading);
    }

    LiveList live() {
        return live;
    }

    ScreenFilters filters() {
        return filters;
    }

    Finder finder() {
        return finder;
    }

    Bookmarks bookmarks() {
        return bookmarks;
    }

    HistogramStrip histogram() {
        return histogram;
    }

    DetailPane detail() {
        return detail;
    }

    RangeMenu ranges() {
        return ranges;
    }

    ListLayout layout() {
        return layout;
    }

    Prompts prompts() {
        return prompts;
    }

    Notice notice() {
        return notice;
    }

    Mode mode() {
        return mode;
    }

    void enter(Mode wanted) {
        mode = wanted;
    }

    /** Asks for a line of text. */
    void ask(Prompts.Kind kind, String initial) {
        prompts.open(kind, initial);
        mode = Mode.PROMPT;
    }

    /** Everything that is to be highlighted in messages. */
    List<ContentFilter> highlighted() {
        List<ContentFilter> all = filters.texts();
        finder.searched().ifPresent(all::add);
        return all;
    }

    /** Asks for something to be done outside. */
    void order(ScreenEffect effect) {
        effects.add(effect);
    }

    /** The next thing to be done outside; null when there is none. */
    @Nullable
    ScreenEffect nextEffect() {
        ScreenEffect load = live.nextLoad();
        return load == null ? effects.poll() : load;
    }

    /** Takes a key. */
    void key(Key key, char typed) {
        notice.clear();
        switch (key) {
            case QUIT -> quit();
            case WHEEL_UP -> paneKeys.wheel(-1);
            case WHEEL_DOWN -> paneKeys.wheel(1);
            default -> {
                switch (mode) {
                    case LIST -> listKeys.take(key, typed);
                    case HISTOGRAM -> paneKeys.histogram(key, typed);
                    case PROMPT -> promptKeys.take(key, typed);
                    case DETAIL -> paneKeys.detail(key, typed);
                    case RANGES -> paneKeys.ranges(key, typed);
                    case HELP -> mode = Mode.LIST;
                }
            }
        }
        if (mode == Mode.DETAIL) {
            detail.update();
        }
    }

    /** Takes a key as the list does, whatever is shown beside it. */
    void listKey(Key key, char typed) {
        listKeys.take(key, typed);
    }

    /** Takes the answer to a completion. */
    void completed(String typed, Completion found) {
        promptKeys.completed(typed, found);
    }

    /** Shows what the filters let through now. */
    void refilter() {
        live.show(filters.query());
        histogram.filtersChanged();
    }

    /** Keeps to a range of time. */
    void choose(RangeMenu.Choice choice) {
        if (choice == RangeMenu.Choice.BETWEEN) {
            ask(Prompts.Kind.RANGE, "");
            return;
        }
        filters.setRange(choice.label(), choice.since().isEmpty() ? TimeRange.ALL : reading.range(choice.since()));
        mode = Mode.LIST;
        refilter();
    }

    /** Says at the end how the command line would ask for what is shown then, or does not any more. */
    void toggleCommand() {
        commandWanted = !commandWanted;
        notice.say(
                commandWanted
                        ? "printed at the end: " + reading.commandLine(filters.conditions())
                        : "nothing is printed at the end");
    }

    void quit() {
        Optional<String> command =
                commandWanted ? Optional.of(reading.commandLine(filters.conditions())) : Optional.empty();
        effects.add(new ScreenEffect.Quit(command));
    }
}
