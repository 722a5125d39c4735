package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A stretch of the matching entries, oldest first and without a gap: what can be scrolled through without reading. It is
 * bounded, so that memory is the same wherever one has scrolled to.
 */
final class EntryWindow {

    /** Entries that are held. Raised: more memory, fewer readings. */
    static final int ENTRIES_MAX = 2_000;

    private final List<FoundEntry> entries = new ArrayList<>();
    private boolean reachesStart;
    private boolean reachesEnd;

    int size() {
        return entries.size();
    }

    FoundEntry get(int index) {
        return entries.get(index);
    }

    /** Whether there is nothing before the first entry held. */
    boolean reachesStart() {
        return reachesStart;
    }

    /** Whether the newest entry is held, so that new ones belong behind it. */
    boolean reachesEnd() {
        return reachesEnd;
    }

    /** Holds another stretch. */
    void replace(EntryPage page) {
        entries.clear();
        entries.addAll(page.entries());
        reachesStart = page.reachesStart();
        reachesEnd = page.reachesEnd();
    }

    /** Puts older entries in front; answers how many. What is too much goes away at the end. */
    int prepend(EntryPage page) {
        List<FoundEntry> older = new ArrayList<>(page.entries());
        if (!entries.isEmpty()) {
            FoundEntry first = entries.get(0);
            older.removeIf(entry -> FoundEntry.OLDEST_FIRST.compare(entry, first) >= 0);
        }
        entries.addAll(0, older);
        reachesStart = page.reachesStart();
        if (entries.size() > ENTRIES_MAX) {
            entries.subList(ENTRIES_MAX, entries.size()).clear();
            reachesEnd = false;
        }
        return older.size();
    }

    /** Puts newer entries behind; answers how many went away in front. */
    int append(EntryPage page) {
        page.entries().forEach(this::insert);
        reachesEnd = page.reachesEnd();
        return trimStart();
    }

    /**
     * Puts an entry where it belongs; one that is there already, or lies before what is held, is left out.
     *
     * @return its index, or -1
     */
    int insert(FoundEntry entry) {
        int place = entries.isEmpty() || FoundEntry.OLDEST_FIRST.compare(entry, entries.get(entries.size() - 1)) > 0
                ? -entries.size() - 1
                : Collections.binarySearch(entries, entry, FoundEntry.OLDEST_FIRST);
        int index = -place - 1;
        if (place >= 0 || (index == 0 && !reachesStart && !entries.isEmpty())) {
            return -1;
        }
        entries.add(index, entry);
        return index;
    }

    /** Lets the oldest go when there are too many; answers how many went. */
    int trimStart() {
        int surplus = entries.size() - ENTRIES_MAX;
        if (surplus <= 0) {
            return 0;
        }
        entries.subList(0, surplus).clear();
        reachesStart = false;
        return surplus;
    }
}
