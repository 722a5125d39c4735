package dev.logs.terminal.screen;

import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.error.UsageException;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.SearchScope;
import dev.logs.filter.TextPattern;
import dev.logs.query.Position;
import dev.logs.query.Query;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
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
    private final Deque<ScreenEffect> effects = new ArrayDeque<>();
    private final Prompt search = new Prompt("search: ");
    private final Prompt filter = new Prompt("filter: ");
    private final Prompt place = new Prompt("go to time or address: ");
    private final TreeSet<Position> bookmarks = new TreeSet<>();

    private Mode mode = Mode.LIST;
    private Prompt prompt = search;
    private @Nullable ContentFilter searched;
    private int sideways;
    private String message = "";

    ScreenModel(Query base, ScreenWords reading) {
        this.filters = new ScreenFilters(base);
        this.reading = reading;
        this.live = new LiveList(filters.query());
    }

    LiveList live() {
        return live;
    }

    Mode mode() {
        return mode;
    }

    Prompt prompt() {
        return prompt;
    }

    String filterText() {
        return filters.describe();
    }

    /** Everything that is to be highlighted in messages. */
    List<ContentFilter> highlighted() {
        List<ContentFilter> all = filters.texts();
        if (searched != null) {
            all.add(searched);
        }
        return all;
    }

    int sideways() {
        return sideways;
    }

    String message() {
        String ofList = live.takeMessage();
        message = ofList.isEmpty() ? message : ofList;
        return message;
    }

    boolean isBookmarked(FoundEntry entry) {
        return bookmarks.contains(Position.of(entry));
    }

    /** The next thing to be done outside; null when there is none. */
    @Nullable
    ScreenEffect nextEffect() {
        ScreenEffect load = live.nextLoad();
        return load == null ? effects.poll() : load;
    }

    /** Shows a word to the user until the next key. */
    void say(String text) {
        message = text;
    }

    /** Takes a key. */
    void key(Key key, char typed) {
        message = "";
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
            case '/' -> open(search, "");
            case 'f' -> open(filter, filters.words());
            case ':' -> open(place, "");
            case 'n' -> findText(PageRequest.Direction.NEWER);
            case 'N' -> findText(PageRequest.Direction.OLDER);
            case 'e' -> live.find(errors(), PageRequest.Direction.NEWER);
            case 'E' -> live.find(errors(), PageRequest.Direction.OLDER);
            case 'b' -> live.list().current().map(Position::of).ifPresent(this::bookmark);
            case '[' -> toBookmark(PageRequest.Direction.OLDER);
            case ']' -> toBookmark(PageRequest.Direction.NEWER);
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

    private static FilterSet errors() {
        return FilterSet.NONE.and(ScreenFilters.atLeast(Level.ERROR));
    }

    private void copy(String text, String what) {
        effects.add(new ScreenEffect.Copy(text));
        message = what + " copied";
    }

    private void bookmark(Position position) {
        if (!bookmarks.remove(position)) {
            bookmarks.add(position);
        }
    }

    private void toBookmark(PageRequest.Direction direction) {
        Optional<Position> here = live.list().current().map(Position::of);
        Position there = here.isEmpty()
                ? null
                : direction == PageRequest.Direction.OLDER ? bookmarks.lower(here.get()) : bookmarks.higher(here.get());
        if (there == null) {
            message = "no bookmark there";
        } else {
            live.goTo(there);
        }
    }

    private void findText(PageRequest.Direction direction) {
        if (searched == null) {
            message = "nothing to search for: / begins a search";
        } else {
            live.find(FilterSet.NONE.and(searched), direction);
        }
    }

    private void open(Prompt wanted, String initial) {
        prompt = wanted;
        prompt.open(initial);
        mode = Mode.PROMPT;
    }

    private void promptKey(Key key, char typed) {
        if (key == Key.ESCAPE) {
            mode = Mode.LIST;
        } else if (key == Key.ENTER) {
            accept(prompt.accept());
        } else {
            prompt.edit(key, typed);
        }
    }

    private void accept(String typed) {
        try {
            if (prompt == search) {
                acceptSearch(typed);
            } else if (prompt == filter) {
                filters.setWords(typed, reading.words(typed));
                refilter();
            } else if (!typed.isBlank()) {
                goTo(typed.strip());
            }
            mode = Mode.LIST;
        } catch (UsageException e) {
            message = String.valueOf(e.getMessage());
        }
    }

    private void acceptSearch(String typed) {
        if (typed.isEmpty()) {
            searched = null;
            return;
        }
        TextPattern pattern = TextPattern.of(typed, PatternOptions.DEFAULT);
        searched = new ContentFilter(List.of(pattern), false, SearchScope.CONTENT);
        boolean here = live.list().current().isPresent()
                && searched.matches(live.list().current().get().entry());
        if (here) {
            live.pause();
        } else {
            findText(live.isFollowing() ? PageRequest.Direction.OLDER : PageRequest.Direction.NEWER);
        }
    }

    private void goTo(String typed) {
        Position there = typed.contains("#")
                ? reading.position(Address.parse(typed))
                        .orElseThrow(() -> new UsageException("there is no entry at " + typed, null))
                : new Position(
                        reading.time(typed).getEpochSecond(),
                        reading.time(typed).getNano(),
                        0,
                        "");
        live.goTo(there);
    }

    private void refilter() {
        live.show(filters.query());
    }
}
