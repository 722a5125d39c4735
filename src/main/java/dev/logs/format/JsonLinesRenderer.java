package dev.logs.format;

import dev.logs.entry.FoundEntry;

/** One {@link JsonEntry} per line. */
final class JsonLinesRenderer implements EntryRenderer {

    private final JsonEntry json = new JsonEntry();

    @Override
    public void render(FoundEntry entry, StringBuilder out) {
        json.append(entry, out);
        out.append('\n');
    }
}
