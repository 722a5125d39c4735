package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.filter.FilterSet;
import dev.logs.query.Position;
import dev.logs.query.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The list while entries are committed: it follows them, or stands still and counts those that wait, and asks for pages where
 * one scrolls out of what is held. One thread.
 */
final class LiveList {

    /**
     * Entries that are kept while a page is read to which they may belong; when there are more, the page is read again.
     * Raised: more memory during a long reading.
     */
    private static final int MEANWHILE_MAX = 2_000;

    private final EntryList list = new EntryList();
    private final Deque<ScreenEffect> loads = new ArrayDeque<>();
    private final List<FoundEntry> meanwhile = new ArrayList<>();
    private final Notice notice;
    private Query query;
    private boolean following = true;
    private long ticket;
    private @Nullable PageRequest pending;
    private boolean tooMany;
    private long seen;
    private long matched;
    private long waiting;

    /**
     * Begins with the newest entries.
     *
     * @param notice told what became of a request, unless it went as asked
     */
    LiveList(Query query, Notice notice) {
        this.query = query;
        this.notice = notice;
        load(new PageRequest.Newest());
    }

    EntryList list() {
        return list;
    }

    Query query() {
        return query;
    }

    boolean isFollowing() {
        return following;
    }

    boolean isLoading() {
        return pending != null;
    }

    /** Matching entries that were committed and are not in the list yet. */
    long waiting() {
        return waiting;
    }

    /** Entries that were committed since the start. */
    long seen() {
        return seen;
    }

    /** Those of them that passed the filters at the time. */
    long matched() {
        return matched;
    }

    /** The next page to read; null when none is wanted. */
    @Nullable
    ScreenEffect nextLoad() {
        return loads.poll();
    }

    /** Says how many lines the list has, and an entry takes. */
    void fit(int rows, ToIntFunction<FoundEntry> heights) {
        list.fit(rows, heights);
        if (following) {
            list.toLast();
        }
    }

    /** Shows the entries of another query, around the same place. */
    void show(Query wanted) {
        Optional<Position> here = following ? Optional.empty() : list.current().map(Position::of);
        query = wanted;
        waiting = 0;
        load(here.<PageRequest>map(PageRequest.Around::new).orElseGet(PageRequest.Newest::new));
    }

    /** Stands still at a place. */
    void goTo(Position place) {
        pause();
        load(new PageRequest.Around(place));
    }

    /** Takes entries that were committed, in any order. */
    void arrived(List<FoundEntry> entries) {
        for (FoundEntry entry : entries) {
            seen++;
            if (ScreenFilters.passes(query, entry)) {
                matched++;
                take(entry);
            }
        }
        if (following && !entries.isEmpty()) {
            list.shift(-list.window().trimStart());
            list.toLast();
        }
    }

    private void take(FoundEntry entry) {
        if (pending != null) {
            tooMany |= meanwhile.size() >= MEANWHILE_MAX;
            if (!tooMany) {
                meanwhile.add(entry);
            }
        }
        if (!following) {
            waiting++;
        } else if (list.window().reachesEnd()) {
            list.window().insert(entry);
            if (list.window().size() > 2 * EntryWindow.ENTRIES_MAX) {
                list.window().trimStart();
            }
        }
    }

    /** Takes the answer to a load; an older one than the latest is left out. */
    void loaded(long answered, Optional<EntryPage> answer) {
        PageRequest request = pending;
        if (answered != ticket || request == null) {
            return;
        }
        pending = null;
        if (answer.isEmpty()) {
            notice.say("not found");
        } else if (request instanceof PageRequest.Before) {
            list.shift(list.window().prepend(answer.get()));
        } else if (request instanceof PageRequest.Behind) {
            list.shift(-list.window().append(answer.get()));
        } else {
            list.window().replace(answer.get());
            list.centre(answer.get().focus());
        }
        if (following && tooMany) {
            load(new PageRequest.Newest());
        } else if (following) {
            meanwhile.forEach(list.window()::insert);
            list.toLast();
        }
        meanwhile.clear();
    }

    /** Moves the cursor by lines. */
    void move(int lines) {
        boolean atEnd = list.move(lines);
        EntryWindow window = list.window();
        if (lines < 0) {
            pause();
            if (list.cursor() < list.rows() && !window.reachesStart() && pending == null) {
                load(new PageRequest.Before(Position.of(window.get(0))));
            }
        } else if (!following && window.size() > 0) {
            boolean near = list.cursor() + list.rows() >= window.size();
            if (near && (!window.reachesEnd() || waiting > 0) && pending == null) {
                load(new PageRequest.Behind(Position.of(window.get(window.size() - 1))));
                waiting = window.reachesEnd() ? 0 : waiting;
            } else if (atEnd && window.reachesEnd() && waiting == 0) {
                follow();
            }
        }
    }

    /** Moves the cursor by screens, but for one line. */
    void movePages(int pages) {
        move(pages * Math.max(1, list.visible().size() - 1));
    }

    /** Stands still. */
    void pause() {
        following = false;
    }

    /** Goes to the newest entry, and on with it. */
    void follow() {
        following = true;
        if (waiting > 0 || !list.window().reachesEnd()) {
            waiting = 0;
            load(new PageRequest.Newest());
        }
        list.toLast();
    }

    /** Stands still, or goes on. */
    void pauseOrFollow() {
        if (following) {
            pause();
        } else {
            follow();
        }
    }

    /** Goes to the first entry of the tree. */
    void toFirst() {
        pause();
        if (list.window().reachesStart()) {
            list.toFirst();
        } else {
            load(new PageRequest.Oldest());
        }
    }

    /** Goes to the nearest entry that passes further filters. */
    void find(FilterSet wanted, PageRequest.Direction direction) {
        pause();
        int step = direction == PageRequest.Direction.OLDER ? -1 : 1;
        EntryWindow window = list.window();
        for (int i = list.cursor() + step; i >= 0 && i < window.size(); i += step) {
            if (wanted.matches(window.get(i).entry())) {
                list.move(i - list.cursor());
                return;
            }
        }
        boolean ends = step < 0 ? window.reachesStart() : window.reachesEnd() && waiting == 0;
        if (ends || window.size() == 0) {
            notice.say(step < 0 ? "no earlier one" : "no later one");
        } else {
            FoundEntry edge = window.get(step < 0 ? 0 : window.size() - 1);
            load(new PageRequest.Find(Position.of(edge), wanted, direction));
        }
    }

    private void load(PageRequest request) {
        ticket++;
        pending = request;
        tooMany = false;
        meanwhile.clear();
        loads.add(new ScreenEffect.Load(query, request, ticket));
    }
}
