package dev.logs.format;

import dev.logs.entry.FoundEntry;

/** A JSON array with one {@link JsonEntry} per line, which {@link JsonLinesParser} reads too. */
final class JsonArrayRenderer implements EntryRenderer {

    private final JsonEntry json = new JsonEntry();
    private boolean first = true;

    @Override
    public void begin(StringBuilder out) {
        out.append('[');
    }

    @Override
    public void render(FoundEntry entry, StringBuilder out) {
        out.append(first ? "\n" : ",\n");
        first = false;
        json.append(entry, out);
    }

    @Override
    public void end(StringBuilder out) {
        out.append(first ? "]\n" : "\n]\n");
    }
}
