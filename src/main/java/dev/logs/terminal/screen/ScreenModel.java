package dev.logs.terminal.screen;

import dev.logs.entry.Address;
import dev.logs.error.UsageException;
import dev.logs.filter.ContentFilter;
import dev.logs.query.Position;
import dev.logs.query.Query;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of the screen: keys, committed entries and pages of history go in, effects come out. It knows no terminal and
 * reads nothing itself. One thread.
 */
final class ScreenModel {

    /** What the screen shows, and so what keys mean. */
    enum Mode {
        LIST,
        PROMPT,
        DETAIL,
        HELP
    }

    private final ScreenFilters filters;
    private final ScreenWords reading;
    private final LiveList live;
    private final Notice notice = new Notice();
    private final Prompts prompts = new Prompts();
    private final Finder finder;
    private final Bookmarks bookmarks;
    private final Deque<ScreenEffect> effects = new ArrayDeque<>();

    private Mode mode = Mode.LIST;
    private int sideways;

    ScreenModel(Query base, ScreenWords reading) {
        this.filters = new ScreenFilters(base);
        this.reading = reading;
        this.live = new LiveList(filters.query(), notice);
        this.finder = new Finder(live, notice);
        this.bookmarks = new Bookmarks(live, notice);
    }

    LiveList live() {
        return live;
    }

    Bookmarks bookmarks() {
        return bookmarks;
    }

    Mode mode() {
        return mode;
    }

    Prompt prompt() {
        return prompts.current();
    }

    String filterText() {
        return filters.describe();
    }

    /** Everything that is to be highlighted in messages. */
    List<ContentFilter> highlighted() {
        List<ContentFilter> all = filters.texts();
        finder.searched().ifPresent(all::add);
        return all;
    }

    int sideways() {
        return sideways;
    }

    Notice notice() {
        return notice;
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
        if (key == Key.QUIT) {
            effects.add(new ScreenEffect.Quit());
            return;
        }
        switch (mode) {
            case LIST -> listKey(key, typed);
            case PROMPT -> promptKey(key, typed);
            case DETAIL, HELP -> overlayKey(key, typed);
        }
    }

    private void overlayKey(Key key, char typed) {
        switch (key) {
            case UP, DOWN -> live.move(key == Key.UP ? -1 : 1);
            default -> mode = typed == 'j' || typed == 'k' ? mode : Mode.LIST;
        }
        if (mode != Mode.LIST && (typed == 'j' || typed == 'k')) {
            live.move(typed == 'j' ? 1 : -1);
        }
    }

    private void listKey(Key key, char typed) {
        switch (key) {
            case UP -> live.move(-1);
            case DOWN -> live.move(1);
            case PAGE_UP -> live.move(1 - live.list().rows());
            case PAGE_DOWN -> live.move(live.list().rows() - 1);
            case LEFT -> sideways = Math.max(0, sideways - 20);
            case RIGHT -> sideways += 20;
            case FIRST -> live.toFirst();
            case LAST -> live.follow();
            case ENTER -> mode = live.list().current().isPresent() ? Mode.DETAIL : Mode.LIST;
            case CHARACTER -> listCharacter(typed);
            default -> {
                // The others have no meaning here.
            }
        }
    }

    private void listCharacter(char typed) {
        switch (typed) {
            case 'q' -> effects.add(new ScreenEffect.Quit());
            case 'k' -> live.move(-1);
            case 'j' -> live.move(1);
            case 'g' -> live.toFirst();
            case 'G' -> live.follow();
            case ' ' -> live.pauseOrFollow();
            case '/' -> open(Prompts.Kind.SEARCH, "");
            case 'f' -> open(Prompts.Kind.FILTER, filters.words());
            case ':' -> open(Prompts.Kind.PLACE, "");
            case 'n' -> finder.again(PageRequest.Direction.NEWER);
            case 'N' -> finder.again(PageRequest.Direction.OLDER);
            case 'e' -> finder.error(PageRequest.Direction.NEWER);
            case 'E' -> finder.error(PageRequest.Direction.OLDER);
            case 'b' -> bookmarks.toggle();
            case '[' -> bookmarks.go(PageRequest.Direction.OLDER);
            case ']' -> bookmarks.go(PageRequest.Direction.NEWER);
            case 'y' ->
                live.list().current().ifPresent(entry -> copy(entry.entry().content(), "message"));
            case 'Y' ->
                live.list().current().ifPresent(entry -> copy(entry.address().toString(), "address"));
            case '?' -> mode = Mode.HELP;
            default -> filterCharacter(typed);
        }
    }

    private void filterCharacter(char typed) {
        switch (typed) {
            case 'l' -> filters.cycleLevel();
            case 's' ->
                live.list()
                        .current()
                        .ifPresent(entry -> filters.narrow(entry.entry().src()));
            case '1', '2', '3' -> filters.toggle(typed - '0');
            default -> {
                return;
            }
        }
        refilter();
    }

    private void copy(String text, String what) {
        effects.add(new ScreenEffect.Copy(text));
        notice.say(what + " copied");
    }

    private void open(Prompts.Kind kind, String initial) {
        prompts.open(kind, initial);
        mode = Mode.PROMPT;
    }

    private void promptKey(Key key, char typed) {
        if (key == Key.ESCAPE) {
            mode = Mode.LIST;
        } else if (key == Key.ENTER) {
            accept(prompt().accept());
        } else {
            prompt().edit(key, typed);
        }
    }

    private void accept(String typed) {
        try {
            switch (prompts.kind()) {
                case SEARCH -> finder.search(typed);
                case FILTER -> {
                    filters.setWords(typed, reading.words(typed));
                    refilter();
                }
                case PLACE -> goTo(typed.strip());
            }
            mode = Mode.LIST;
        } catch (UsageException e) {
            notice.say(String.valueOf(e.getMessage()));
        }
    }

    private void goTo(String typed) {
        if (typed.isEmpty()) {
            return;
        }
        if (typed.contains("#")) {
            live.goTo(reading.position(Address.parse(typed))
                    .orElseThrow(() -> new UsageException("there is no entry at " + typed, null)));
        } else {
            Instant time = reading.time(typed);
            live.goTo(new Position(time.getEpochSecond(), time.getNano(), 0, ""));
        }
    }

    private void refilter() {
        live.show(filters.query());
    }
}
