package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.format.ContextDisplay;
import dev.logs.format.RenderSettings;
import java.util.List;
import org.jline.utils.WCWidth;

/**
 * How wide the columns of the list are: as wide as what has been seen needs, within bounds, and never narrower again, so that
 * the list does not jitter.
 */
final class ListColumns {

    /** From this width on the time is shown whole. */
    private static final int WIDE = 120;

    private static final String SHORT_TIME = "MM-dd HH:mm:ss";
    private static final String WHOLE_TIME = "yyyy-MM-dd HH:mm:ss.SSS";
    private static final int LEVEL_MIN = 5;

    private int columns;
    private int level = LEVEL_MIN;
    private int context;
    private int src;
    private String firstContext = "";
    private boolean severalContexts;

    ListColumns(RenderSettings settings) {
        severalContexts = settings.contexts() == ContextDisplay.SHOWN;
    }

    /** Makes room for these entries on a screen of this width. */
    void fit(int screenColumns, List<FoundEntry> entries) {
        if (columns != screenColumns) {
            columns = screenColumns;
            level = LEVEL_MIN;
            context = 0;
            src = 0;
        }
        for (FoundEntry entry : entries) {
            String name = entry.partition().context();
            firstContext = firstContext.isEmpty() ? name : firstContext;
            severalContexts |= !name.equals(firstContext);
            level = Math.max(level, Level.display(entry.entry().level()).length());
            context = Math.max(context, Math.min(columns / 8, width(name)));
            src = Math.max(src, Math.min(columns / 5, width(entry.entry().src())));
        }
    }

    private static int width(String text) {
        return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
    }

    String timePattern() {
        return columns < WIDE ? SHORT_TIME : WHOLE_TIME;
    }

    int level() {
        return level;
    }

    /** 0 as long as all entries are of one context. */
    int context() {
        return severalContexts ? context : 0;
    }

    /** 0 as long as no entry has a source. */
    int src() {
        return src;
    }

    /** What is left for the message, behind the mark at the left edge and the other columns. */
    int message() {
        return Math.max(1, columns - 1 - before());
    }

    /** What the columns before the message take, with a space behind each. */
    int before() {
        int names = (context() == 0 ? 0 : context() + 1) + (src == 0 ? 0 : src + 1);
        return timePattern().length() + 1 + level + 1 + names;
    }
}
