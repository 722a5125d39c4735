package dev.logs.format;

import dev.logs.entry.EntryView;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.util.Map;

/**
 * Loki's push requests, one on each line: the body of {@code POST /loki/api/v1/push}. Labels are context, src and level, which
 * have few values; job id, tags, error, address and the fields are structured metadata, whose values are texts and whose
 * names are those of labels. One thread.
 */
final class LokiEncoder implements EntryEncoder {

    /** In front of the name of a field that is called like something of ours. */
    private static final String PREFIX = "field_";

    private record Labels(String context, String src, int level) {}

    private final SharedRecord<Labels> request;
    private final JsonReading json = new JsonReading();

    LokiEncoder(int rowsMax) {
        request = new SharedRecord<>(rowsMax);
    }

    @Override
    public void encode(PartitionKey partition, EntryView view, RecordBytes out) {
        LogEntry entry = view.entry();
        FoundEntry found = new FoundEntry(partition, entry);
        StringBuilder values = request.group(new Labels(partition.context(), entry.src(), entry.level()));
        values.append("[\"");
        UnixNanos.append(entry, values);
        values.append("\",");
        JsonText.quote(entry.content(), values);
        appendMetadata(found, values);
        values.append(']');
        if (request.isFullWith(found)) {
            flush(out);
        }
    }

    private void appendMetadata(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        out.append(",{\"address\":");
        JsonText.quote(found.address().toString(), out);
        if (entry.error() != 0) {
            out.append(",\"error\":\"").append(entry.error()).append('"');
        }
        if (entry.jobId() != null) {
            out.append(",\"job_id\":");
            JsonText.quote(entry.jobId(), out);
        }
        if (!entry.tags().equals(LogEntry.NO_TAGS)) {
            out.append(",\"tags\":");
            JsonText.quote(entry.tags(), out);
        }
        String fields = entry.fields();
        if (fields != null && !json.visit(fields, (path, text) -> appendField(path, text, out))) {
            appendField("fields", fields, out);
        }
        out.append('}');
    }

    private static void appendField(String path, String text, StringBuilder out) {
        out.append(",\"");
        int from = out.length();
        out.append(WellKnownKeys.find(path) == null ? "" : PREFIX);
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z' || c == '_';
            boolean digit = c >= '0' && c <= '9' && out.length() > from;
            out.append(letter || digit ? c : '_');
        }
        out.append(path.isEmpty() ? "_" : "").append("\":");
        JsonText.quote(text, out);
    }

    @Override
    public void flush(RecordBytes out) {
        if (request.groups().isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("{\"streams\":[");
        for (Map.Entry<Labels, StringBuilder> group : request.groups().entrySet()) {
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ",").append("{\"stream\":{\"context\":");
            JsonText.quote(group.getKey().context(), text);
            if (!group.getKey().src().isEmpty()) {
                text.append(",\"src\":");
                JsonText.quote(group.getKey().src(), text);
            }
            text.append(",\"level\":\"").append(Level.display(group.getKey().level()));
            text.append("\"},\"values\":[").append(group.getValue()).append("]}");
        }
        out.append(text.append("]}\n"));
        request.clear();
    }
}
