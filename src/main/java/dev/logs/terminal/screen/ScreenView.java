package dev.logs.terminal.screen;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** Makes the lines of the screen from its state, for any size. */
final class ScreenView {

    /** Lines that are not of the list: the heading, the status, and the foot for prompts and messages. */
    static final int FRAME_LINES = 3;

    private final ListView list;
    private final DetailView detail;
    private final HistogramView histogram;
    private final StatusText status;

    ScreenView(ScreenLook look) {
        this.list = new ListView(look);
        this.detail = new DetailView(look, list);
        this.histogram = new HistogramView(look.settings().palette());
        this.status = new StatusText(look.settings().zone());
    }

    /** Tells the state how much room there is; before {@link #lines}. */
    void fit(ScreenModel model, int columns, int rows) {
        EntryLines entries = list.entries(model, columns);
        model.live().fit(listRows(model, rows), entries::height);
        if (model.mode() == ScreenModel.Mode.DETAIL) {
            model.detail().fit(detail.lines(model, columns).size(), bodyRows(rows));
        }
    }

    private static int bodyRows(int rows) {
        return Math.max(1, rows - FRAME_LINES);
    }

    private static int listRows(ScreenModel model, int rows) {
        int above = model.histogram().isShown() ? HistogramView.rows(rows) : 0;
        return Math.max(1, bodyRows(rows) - above);
    }

    /** As many lines as the screen has, none wider. */
    List<AttributedString> lines(ScreenModel model, ScreenFigures figures, int columns, int rows) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(bar(status.heading(model), columns));
        List<AttributedString> content = content(model, columns, rows);
        for (int i = 0; i < bodyRows(rows); i++) {
            lines.add(i < content.size() ? ScreenText.cut(content.get(i), columns) : AttributedString.EMPTY);
        }
        lines.add(bar(status.status(model, figures), columns));
        lines.add(ScreenText.cut(ScreenText.plain(status.foot(model, columns)), columns));
        return lines;
    }

    private List<AttributedString> content(ScreenModel model, int columns, int rows) {
        return switch (model.mode()) {
            case HELP -> HelpText.lines(columns).stream().map(ScreenText::plain).toList();
            case RANGES -> ranges(model.ranges(), columns);
            case DETAIL -> {
                List<AttributedString> all = detail.lines(model, columns);
                yield all.subList(Math.min(all.size(), model.detail().top()), all.size());
            }
            case LIST, HISTOGRAM, PROMPT -> list(model, columns, rows);
        };
    }

    private List<AttributedString> list(ScreenModel model, int columns, int rows) {
        List<AttributedString> lines = new ArrayList<>();
        if (model.histogram().isShown()) {
            lines.addAll(histogram.lines(model, columns, rows));
        }
        lines.addAll(list.lines(model, columns, listRows(model, rows)));
        return lines;
    }

    private static List<AttributedString> ranges(RangeMenu menu, int columns) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(ScreenText.plain(" Which range of time?"));
        for (RangeMenu.Choice choice : RangeMenu.Choice.values()) {
            AttributedString line = ScreenText.plain("   " + (choice.ordinal() + 1) + "  " + choice.label());
            lines.add(choice == menu.current() ? ScreenText.inverse(line, columns) : line);
        }
        return lines;
    }

    private static AttributedString bar(String text, int columns) {
        return ScreenText.inverse(ScreenText.cut(ScreenText.plain(text), columns), columns);
    }
}
