package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.TimePrinter;
import dev.logs.entry.TimeRange;
import dev.logs.format.ContextDisplay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** Makes the lines of the screen from its state, for any size. */
final class ScreenView {

    /** Lines that are not of the list: the heading, the status, and the foot for prompts and messages. */
    static final int FRAME_LINES = 3;

    private static final List<String> HELP = List.of(
            "  j k, arrows, PgUp PgDn   move            g Home    first entry of the tree",
            "  space                    stand still     G End     newest entry, and follow",
            "  left right               sideways        Enter     everything about the entry",
            "",
            "  f      filter, in the words of the command line: -l warn --src hero --since 2h timeout",
            "  l      next level                        s         only the source of this entry",
            "  1 2 3  switch words, level, source off and on",
            "",
            "  /      search            n N  next, previous match",
            "  e E    next, previous error              :         go to a time or an address",
            "  b      bookmark          [ ]  previous, next bookmark",
            "  y Y    copy the message, the address     q         quit");

    private static final Pattern WHOLE = Pattern.compile(".*");

    private final ScreenLook look;

    ScreenView(ScreenLook look) {
        this.look = look;
    }

    /** As many lines as the screen has, none wider. */
    List<AttributedString> lines(ScreenModel model, ScreenFigures figures, int columns, int rows) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(bar(heading(model), columns));
        int body = Math.max(1, rows - FRAME_LINES);
        List<AttributedString> content =
                switch (model.mode()) {
                    case HELP -> HELP.stream().map(AttributedString::new).toList();
                    case DETAIL -> detail(model, columns);
                    case LIST, PROMPT -> list(model, columns);
                };
        for (int i = 0; i < body; i++) {
            lines.add(i < content.size() ? cut(content.get(i), 0, columns) : AttributedString.EMPTY);
        }
        lines.add(bar(status(model, figures), columns));
        lines.add(cut(new AttributedString(foot(model)), 0, columns));
        return lines;
    }

    private List<AttributedString> detail(ScreenModel model, int columns) {
        EntryLines entries = new EntryLines(look, model.highlighted());
        return model.live()
                .list()
                .current()
                .map(entry -> entries.detailed(entry, columns))
                .orElse(List.of());
    }

    private List<AttributedString> list(ScreenModel model, int columns) {
        List<FoundEntry> visible = model.live().list().visible();
        EntryLines entries = new EntryLines(lookOf(visible), model.highlighted());
        List<AttributedString> lines = new ArrayList<>();
        int cursor = model.live().isFollowing() ? -1 : model.live().list().visibleCursor();
        for (FoundEntry entry : visible) {
            boolean marked = model.bookmarks().contains(entry);
            int from = model.sideways();
            AttributedString line = cut(entries.folded(entry), from, from + columns - 1);
            AttributedString whole = AttributedString.join(AttributedString.EMPTY, gutter(marked), line);
            lines.add(lines.size() == cursor ? inverse(whole, columns) : whole);
        }
        return lines;
    }

    /** Contexts are named as soon as entries of several are seen, whatever was there at the start. */
    private ScreenLook lookOf(List<FoundEntry> entries) {
        boolean several = entries.stream()
                        .map(entry -> entry.partition().context())
                        .distinct()
                        .count()
                > 1;
        return several ? new ScreenLook(look.settings().withContexts(ContextDisplay.SHOWN), look.highlighter()) : look;
    }

    private static AttributedString gutter(boolean marked) {
        return new AttributedString(marked ? "*" : " ");
    }

    private String heading(ScreenModel model) {
        ZoneId zone = look.settings().zone();
        TimeRange range = model.live().query().range();
        String filter = model.filterText();
        return " logs  " + range(range, zone) + "  " + zone + (filter.isEmpty() ? "" : "  | " + filter);
    }

    private static String range(TimeRange range, ZoneId zone) {
        if (range.since() == null && range.until() == null) {
            return "everything";
        }
        return time(range.since(), zone, "start") + " to " + time(range.until(), zone, "now");
    }

    private static String time(@Nullable Instant instant, ZoneId zone, String open) {
        if (instant == null) {
            return open;
        }
        StringBuilder text = new StringBuilder();
        TimePrinter.of("yyyy-MM-dd HH:mm:ss", zone).print(instant.getEpochSecond(), instant.getNano(), text);
        return text.toString();
    }

    private static String status(ScreenModel model, ScreenFigures figures) {
        LiveList live = model.live();
        String state = live.isFollowing() ? "FOLLOW" : "PAUSED";
        String waiting = live.waiting() > 0 ? " +" + grouped(live.waiting()) + " new" : "";
        String lag = figures.lagMillis() < 0 ? "" : "  lag " + grouped(figures.lagMillis()) + " ms";
        return " " + state + waiting + "  " + grouped(live.matched()) + "/" + grouped(live.seen()) + "  "
                + grouped(figures.perSecond()) + "/s" + lag + "  dropped 0" + (live.isLoading() ? "  reading" : "");
    }

    private static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    private static String foot(ScreenModel model) {
        String message = model.notice().text();
        if (model.mode() == ScreenModel.Mode.PROMPT) {
            return model.prompt().label() + model.prompt().text() + "_" + (message.isEmpty() ? "" : "   " + message);
        }
        return message.isEmpty() ? " ? help  / search  f filter  space pause  q quit" : " " + message;
    }

    private static AttributedString bar(String text, int columns) {
        return inverse(cut(new AttributedString(text), 0, columns), columns);
    }

    private static AttributedString inverse(AttributedString line, int columns) {
        AttributedStringBuilder whole = new AttributedStringBuilder();
        whole.append(line);
        whole.append(" ".repeat(Math.max(0, columns - line.columnLength())));
        return whole.toAttributedString().styleMatches(WHOLE, AttributedStyle.INVERSE);
    }

    private static AttributedString cut(AttributedString line, int from, int to) {
        return line.columnSubSequence(from, Math.max(from, to));
    }
}
