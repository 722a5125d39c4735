package dev.logs.format;

import dev.logs.entry.FoundEntry;
import java.util.ArrayList;
import java.util.List;

/** The short form with columns of the user's choice, separated by a space; further lines of a message are indented. */
final class ColumnsRenderer implements EntryRenderer {

    private static final String INDENT = "    ";

    private final Palette palette;
    private final List<String> names;
    private final List<EntryColumn> columns = new ArrayList<>();
    private final MessageText text;
    private final StringBuilder value = new StringBuilder();

    ColumnsRenderer(RenderSettings settings) {
        palette = settings.palette();
        names = settings.columns();
        text = new MessageText(settings);
        EntryColumns known = EntryColumns.forPeople(settings.zone());
        for (String name : names) {
            columns.add(known.column(name));
        }
    }

    @Override
    public void render(FoundEntry entry, StringBuilder out) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.append(' ');
            }
            value.setLength(0);
            columns.get(i).append(entry, value);
            append(names.get(i), entry, out);
        }
        out.append('\n');
    }

    private void append(String name, FoundEntry entry, StringBuilder out) {
        switch (name) {
            case "level" -> palette.paint(palette.of(entry.entry().level()), value.toString(), out);
            case "message", "content" -> text.appendBody(ShortRenderer.withoutLastBreak(value.toString()), INDENT, out);
            default -> text.appendLines(value.toString(), INDENT, out);
        }
    }
}
