package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The address, then every column and every field on a line of its own, as {@code journalctl -o verbose} does. */
final class LongRenderer implements EntryRenderer {

    private static final String MARGIN = "    ";
    private static final String INDENT = MARGIN + MARGIN;

    private final Palette palette;
    private final EntryTimes times;
    private final MessageText text;
    private final JsonReading json = new JsonReading();

    LongRenderer(RenderSettings settings) {
        palette = settings.palette();
        times = EntryTimes.exact(settings.zone());
        text = new MessageText(settings);
    }

    @Override
    public void render(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        out.append(found.address()).append('\n');
        name("time", out);
        times.append(entry, out);
        out.append('\n');
        name("level", out);
        palette.paint(palette.of(entry.level()), Level.display(entry.level()), out);
        out.append('\n');
        line("src", entry.src(), out);
        if (entry.isError()) {
            line("error", entry.error() == 1 ? "true" : Integer.toString(entry.error()), out);
        }
        line("job_id", entry.jobId(), out);
        tags(entry.tags(), out);
        name("message", out);
        text.appendBody(ShortRenderer.withoutLastBreak(entry.content()), INDENT, out);
        out.append('\n');
        fields(entry.fields(), out);
    }

    private void tags(String tags, StringBuilder out) {
        if (!tags.equals(LogEntry.NO_TAGS)) {
            List<String> names = json.strings(tags);
            line("tags", names == null ? tags : String.join(", ", names), out);
        }
    }

    private void fields(@Nullable String fields, StringBuilder out) {
        if (fields != null && !json.visit(fields, (path, value) -> line("fields." + path, value, out))) {
            line("fields", fields, out);
        }
    }

    private void line(String name, @Nullable String value, StringBuilder out) {
        if (value != null && !value.isEmpty()) {
            name(name, out);
            text.appendLines(value, INDENT, out);
            out.append('\n');
        }
    }

    private void name(String name, StringBuilder out) {
        out.append(MARGIN).append(palette.name());
        text.appendName(name, out);
        out.append(palette.reset()).append(": ");
    }
}
