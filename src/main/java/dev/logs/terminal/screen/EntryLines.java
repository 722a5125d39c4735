package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.filter.ContentFilter;
import dev.logs.format.EntryCells;
import dev.logs.format.Escaping;
import dev.logs.format.Highlighter;
import dev.logs.format.RenderSettings;
import dev.logs.format.Span;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** Entries as lines of aligned columns, escaped as everywhere else, so that a log cannot drive the terminal. */
final class EntryLines {

    private static final String TAB = "    ";

    /** So much of a message is shown in the list; the rest of it in the detail pane. */
    private static final int MESSAGE_CHARS_MAX = 16_000;

    private final EntryCells cells;
    private final ListColumns columns;
    private final ListLayout layout;

    EntryLines(RenderSettings settings, ListColumns columns, ListLayout layout) {
        this.cells = new EntryCells(settings, columns.timePattern());
        this.columns = columns;
        this.layout = layout;
    }

    /** Settings that show everything that is searched for. */
    static RenderSettings settings(ScreenLook look, List<ContentFilter> highlighted) {
        return look.settings()
                .withEscaping(Escaping.TERMINAL)
                .withHighlighter(
                        first(highlighted.stream().map(look.highlighter()).toList()));
    }

    /** What the first highlighter finds, then what the others find beside it. */
    private static Highlighter first(List<Highlighter> highlighters) {
        return text -> {
            List<Span> spans = new ArrayList<>();
            for (Highlighter each : highlighters) {
                for (Span span : each.spans(text)) {
                    if (spans.stream().noneMatch(known -> known.start() < span.end() && span.start() < known.end())) {
                        spans.add(span);
                    }
                }
            }
            spans.sort((a, b) -> Integer.compare(a.start(), b.start()));
            return spans;
        };
    }

    /** How many lines {@link #of} answers. */
    int height(FoundEntry entry) {
        return layout.isWrapped() || layout.isUnfolded() ? message(entry).size() : 1;
    }

    /** The lines of an entry; all but the first are indented up to the message. */
    List<AttributedString> of(FoundEntry entry) {
        List<AttributedString> lines = new ArrayList<>();
        AttributedString before = before(entry);
        AttributedString indent = new AttributedString(" ".repeat(columns.before()));
        for (AttributedString line : message(entry)) {
            lines.add(AttributedString.join(AttributedString.EMPTY, lines.isEmpty() ? before : indent, line));
        }
        return lines;
    }

    private AttributedString before(FoundEntry entry) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append(cells.time(entry)).append(" ");
        cell(cells.level(entry), columns.level(), line);
        if (columns.context() > 0) {
            cell(cells.context(entry), columns.context(), line);
        }
        if (columns.src() > 0) {
            cell(cells.src(entry), columns.src(), line);
        }
        return line.toAttributedString();
    }

    /** Of a name that is too long the end says more. */
    private static void cell(String text, int width, AttributedStringBuilder line) {
        AttributedString cell = styled(text);
        int surplus = cell.columnLength() - width;
        if (surplus > 0) {
            cell = AttributedString.join(
                    AttributedString.EMPTY,
                    new AttributedString("…"),
                    cell.columnSubSequence(surplus + 1, cell.columnLength()));
        }
        line.append(cell).append(" ".repeat(Math.max(0, width - cell.columnLength()) + 1));
    }

    private List<AttributedString> message(FoundEntry entry) {
        String content = entry.entry().content();
        int end = content.indexOf('\n');
        boolean folded = end >= 0 && !layout.isUnfolded();
        String shown = folded ? content.substring(0, end) : content;
        String cut = shown.length() > MESSAGE_CHARS_MAX ? shown.substring(0, MESSAGE_CHARS_MAX) + "…" : shown;
        AttributedString text = styled(cells.message(cut) + (folded ? more(content) : ""));
        int width = columns.message();
        if (layout.isWrapped()) {
            return atLeastOne(ScreenText.wrap(text, width));
        }
        int from = layout.sideways();
        return atLeastOne(text.columnSplitLength(Integer.MAX_VALUE)).stream()
                .map(line -> line.columnSubSequence(from, from + width))
                .toList();
    }

    private static String more(String content) {
        long lines = content.stripTrailing().chars().filter(c -> c == '\n').count();
        return lines > 0 ? " (+" + lines + ")" : "";
    }

    private static List<AttributedString> atLeastOne(List<AttributedString> lines) {
        return lines.isEmpty() ? List.of(AttributedString.EMPTY) : lines;
    }

    private static AttributedString styled(String text) {
        return AttributedString.fromAnsi(text.replace("\t", TAB));
    }
}
