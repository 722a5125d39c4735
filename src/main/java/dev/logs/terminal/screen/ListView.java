package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.filter.ContentFilter;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** The list as lines, with the cursor and the bookmarks. */
final class ListView {

    private final ScreenLook look;
    private final ListColumns columns;

    ListView(ScreenLook look) {
        this.look = look;
        this.columns = new ListColumns(look.settings());
    }

    /** How entries are laid out on a screen of this width. */
    EntryLines entries(ScreenModel model, int screenColumns) {
        columns.fit(screenColumns, model.live().list().visible());
        return new EntryLines(EntryLines.settings(look, model.highlighted()), columns, model.layout());
    }

    /** The same columns for these entries, in one line each. */
    EntryLines folded(List<ContentFilter> highlighted, List<FoundEntry> entries, int screenColumns) {
        columns.fit(screenColumns, entries);
        return new EntryLines(EntryLines.settings(look, highlighted), columns, new ListLayout());
    }

    /** So many lines of the list. */
    List<AttributedString> lines(ScreenModel model, int screenColumns, int rows) {
        EntryLines entries = entries(model, screenColumns);
        List<FoundEntry> visible = model.live().list().visible();
        int cursor = model.live().isFollowing() ? -1 : model.live().list().visibleCursor();
        List<AttributedString> lines = new ArrayList<>();
        for (int i = 0; i < visible.size(); i++) {
            String mark = model.bookmarks().contains(visible.get(i)) ? "*" : " ";
            for (AttributedString line : entries.of(visible.get(i))) {
                AttributedString whole =
                        AttributedString.join(AttributedString.EMPTY, new AttributedString(mark), line);
                lines.add(i == cursor ? ScreenText.inverse(whole, screenColumns) : whole);
                mark = " ";
            }
        }
        return lines.subList(0, Math.min(rows, lines.size()));
    }
}
