package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.filter.ContentFilter;
import dev.logs.format.EntryCells;
import dev.logs.format.EntryRenderers;
import dev.logs.format.IndentedJson;
import dev.logs.format.OutputForm;
import dev.logs.format.RenderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** Everything about an entry as lines: each column, JSON laid out, and what stands around it in its source. */
final class DetailView {

    private static final String TAB = "    ";
    private static final String MARGIN = "    ";

    private final ScreenLook look;
    private final ListView list;

    /** What was laid out last: a message may have a million characters, and each key shows it anew. */
    private @Nullable Content content;

    private List<AttributedString> laidOut = List.of();

    private record Content(FoundEntry entry, List<ContentFilter> highlighted, int columns) {}

    DetailView(ScreenLook look, ListView list) {
        this.look = look;
        this.list = list;
    }

    /** All lines, however many fit; none when there is no entry. */
    List<AttributedString> lines(ScreenModel model, int columns) {
        Optional<FoundEntry> entry = model.detail().entry();
        if (entry.isEmpty()) {
            return List.of();
        }
        Content wanted = new Content(entry.get(), model.highlighted(), columns);
        if (!wanted.equals(content)) {
            content = wanted;
            laidOut = layOut(wanted);
        }
        List<AttributedString> lines = new ArrayList<>(laidOut);
        neighbours(wanted, model.detail().neighbours(), lines);
        return lines;
    }

    private List<AttributedString> layOut(Content shown) {
        List<AttributedString> lines = new ArrayList<>();
        RenderSettings settings = EntryLines.settings(look, shown.highlighted());
        wrap(columns(shown.entry(), settings), shown.columns(), lines);
        fields(shown.entry(), settings, shown.columns(), lines);
        return lines;
    }

    /** As {@code -o long} has it, but for fields that are shown as JSON. */
    private static String columns(FoundEntry found, RenderSettings settings) {
        LogEntry entry = found.entry();
        String content = IndentedJson.lines(entry.content())
                .map(lines -> "\n" + String.join("\n", lines))
                .orElse(entry.content());
        LogEntry shown = new LogEntry(
                entry.logid(),
                entry.src(),
                entry.tags(),
                entry.epoch(),
                entry.nanos(),
                entry.level(),
                entry.error(),
                content,
                entry.jobId(),
                json(entry).isPresent() ? null : entry.fields());
        StringBuilder text = new StringBuilder();
        EntryRenderers.of(OutputForm.LONG, settings).render(new FoundEntry(found.partition(), shown), text);
        return text.toString();
    }

    private static Optional<List<String>> json(LogEntry entry) {
        return entry.fields() == null ? Optional.empty() : IndentedJson.lines(entry.fields());
    }

    private static void fields(FoundEntry entry, RenderSettings settings, int columns, List<AttributedString> lines) {
        EntryCells cells = new EntryCells(settings, "HH");
        json(entry.entry()).ifPresent(json -> {
            lines.add(AttributedString.fromAnsi(MARGIN + settings.palette().name() + "fields"
                    + settings.palette().reset() + ":"));
            json.forEach(line -> wrap(MARGIN + MARGIN + cells.line(line), columns, lines));
        });
    }

    private void neighbours(Content shown, List<FoundEntry> neighbours, List<AttributedString> lines) {
        if (neighbours.size() < 2) {
            return;
        }
        lines.add(AttributedString.EMPTY);
        lines.add(ScreenText.plain("in the same context and source:"));
        EntryLines entries = list.folded(shown.highlighted(), neighbours, shown.columns());
        for (FoundEntry each : neighbours) {
            boolean here = FoundEntry.OLDEST_FIRST.compare(shown.entry(), each) == 0;
            AttributedString mark = ScreenText.plain(here ? ">" : " ");
            lines.add(AttributedString.join(
                    AttributedString.EMPTY, mark, entries.of(each).get(0)));
        }
    }

    private static void wrap(String text, int columns, List<AttributedString> lines) {
        for (String line : text.replace("\t", TAB).split("\n")) {
            AttributedString styled = AttributedString.fromAnsi(line);
            if (styled.columnLength() == 0) {
                lines.add(styled);
            } else {
                lines.addAll(ScreenText.wrap(styled, columns));
            }
        }
    }
}
