package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;

/**
 * Lines of DreamLake's logs, which are a {@link JsonEntry} with {@code timestamp} for the time and {@code metadata} for the
 * fields. A line ends where its sequence number belongs, which only those know who put the lines together: the number, a
 * brace and a line feed are missing. The address stands before the metadata: it tells {@link RecordBuilder} whose they are.
 */
final class DreamLakeRenderer implements EntryRenderer {

    private final JsonEntry json = new JsonEntry("timestamp");

    @Override
    public void render(FoundEntry found, StringBuilder out) {
        json.appendStart(found, out);
        JsonEntry.appendAddress(found, out);
        LogEntry entry = found.entry();
        if (entry.fields() != null) {
            json.appendFields(",\"metadata\":", entry.fields(), out);
        }
        out.append(",\"sequenceNumber\":");
    }
}
