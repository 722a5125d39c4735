package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.filter.ContentFilter;
import dev.logs.format.EntryRenderers;
import dev.logs.format.Escaping;
import dev.logs.format.Highlighter;
import dev.logs.format.OutputForm;
import dev.logs.format.RenderSettings;
import dev.logs.format.Span;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** Entries as styled lines, by the same renderers as everywhere else, so that a log cannot drive the terminal. */
final class EntryLines {

    private static final String TAB = "    ";

    private final RenderSettings settings;

    EntryLines(ScreenLook look, List<ContentFilter> highlighted) {
        settings = look.settings()
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

    /** One line; of a longer message the first, and how many more there are. */
    AttributedString folded(FoundEntry entry) {
        String text = render(OutputForm.SHORT, entry);
        int end = text.indexOf('\n');
        long more = text.chars().filter(c -> c == '\n').count() - 1;
        return AttributedString.fromAnsi(text.substring(0, end) + (more > 0 ? " (+" + more + ")" : ""));
    }

    /** Everything about it, wrapped to a width. */
    List<AttributedString> detailed(FoundEntry entry, int columns) {
        List<AttributedString> lines = new ArrayList<>();
        for (String line : render(OutputForm.LONG, entry).split("\n")) {
            AttributedString styled = AttributedString.fromAnsi(line);
            if (styled.columnLength() == 0) {
                lines.add(styled);
            } else {
                lines.addAll(styled.columnSplitLength(columns));
            }
        }
        return lines;
    }

    private String render(OutputForm form, FoundEntry entry) {
        StringBuilder text = new StringBuilder();
        EntryRenderers.of(form, settings).render(entry, text);
        return text.toString().replace("\t", TAB);
    }
}
