package dev.logs.terminal.screen;

import dev.logs.entry.Level;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.SearchScope;
import dev.logs.filter.TextPattern;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves the list to entries with a text, and to errors. */
final class Finder {

    private static final FilterSet ERRORS = FilterSet.NONE.and(ScreenFilters.atLeast(Level.ERROR));

    private final LiveList live;
    private final Notice notice;
    private @Nullable ContentFilter searched;

    Finder(LiveList live, Notice notice) {
        this.live = live;
        this.notice = notice;
    }

    /** What was searched for last, to be highlighted. */
    Optional<ContentFilter> searched() {
        return Optional.ofNullable(searched);
    }

    /**
     * Searches for a pattern from here on; for nothing any more when it is empty.
     *
     * @throws dev.logs.error.UsageException when it cannot be understood
     */
    void search(String typed) {
        if (typed.isEmpty()) {
            searched = null;
            return;
        }
        TextPattern pattern = TextPattern.of(typed, PatternOptions.DEFAULT);
        ContentFilter wanted = new ContentFilter(List.of(pattern), false, SearchScope.CONTENT);
        searched = wanted;
        boolean here = live.list()
                .current()
                .filter(entry -> wanted.matches(entry.entry()))
                .isPresent();
        if (here) {
            live.pause();
        } else {
            again(live.isFollowing() ? PageRequest.Direction.OLDER : PageRequest.Direction.NEWER);
        }
    }

    /** Goes to the next entry with the text. */
    void again(PageRequest.Direction direction) {
        if (searched == null) {
            notice.say("nothing to search for: / begins a search");
        } else {
            live.find(FilterSet.NONE.and(searched), direction);
        }
    }

    /** Goes to the next error or worse. */
    void error(PageRequest.Direction direction) {
        live.find(ERRORS, direction);
    }
}
