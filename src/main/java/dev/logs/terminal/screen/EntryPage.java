package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import java.util.List;

/**
 * Matching entries that follow each other, oldest first.
 *
 * @param reachesStart whether none is older
 * @param reachesEnd whether none was newer when this was read
 * @param focus index of the entry that was looked for
 */
record EntryPage(List<FoundEntry> entries, boolean reachesStart, boolean reachesEnd, int focus) {

    EntryPage {
        entries = List.copyOf(entries);
    }
}
