package dev.logs.format;

import dev.logs.entry.EntryView;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.util.List;
import java.util.Map;

/**
 * OTLP/JSON: one request for the export of logs on each line, as the collector's file exporter writes them and {@code POST
 * /v1/logs} takes them. Context and src are attributes of the resource, the fields are attributes of the record with their
 * types; what else an entry has stands in attributes that begin with {@code logs.}. One thread.
 */
final class OtlpEncoder implements EntryEncoder {

    /** Names this program as the instrumentation, which tells its own records when they come back. */
    static final String SCOPE = "logs";

    /** In front of our own attributes. */
    static final String PREFIX = "logs.";

    private record Resource(String context, String src) {}

    private final SharedRecord<Resource> request;
    private final OtlpValues values = new OtlpValues();
    private final JsonReading json = new JsonReading();

    OtlpEncoder(int rowsMax) {
        request = new SharedRecord<>(rowsMax);
    }

    @Override
    public void encode(PartitionKey partition, EntryView view, RecordBytes out) {
        LogEntry entry = view.entry();
        FoundEntry found = new FoundEntry(partition, entry);
        StringBuilder records = request.group(new Resource(partition.context(), entry.src()));
        records.append("{\"timeUnixNano\":\"");
        UnixNanos.append(entry, records);
        records.append("\",\"severityNumber\":").append(severity(entry.level())).append(",\"severityText\":\"");
        records.append(Level.display(entry.level())).append("\",\"body\":{\"stringValue\":");
        JsonText.quote(entry.content(), records);
        records.append("},\"attributes\":[");
        appendAttributes(found, records);
        records.append("]}");
        if (request.isFullWith(found)) {
            flush(out);
        }
    }

    private void appendAttributes(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        OtlpValues.appendString(PREFIX + "address", found.address().toString(), out);
        if (entry.error() != 0) {
            out.append(',');
            OtlpValues.appendString(PREFIX + "error", Integer.toString(entry.error()), out);
        }
        if (entry.jobId() != null) {
            out.append(',');
            OtlpValues.appendString(PREFIX + "job_id", entry.jobId(), out);
        }
        List<String> tags = entry.tags().equals(LogEntry.NO_TAGS) ? List.of() : json.strings(entry.tags());
        if (tags == null || !tags.isEmpty()) {
            out.append(',');
            OtlpValues.appendString(PREFIX + "tags", entry.tags(), out);
        }
        String fields = entry.fields();
        if (fields != null && !values.appendMembers(fields, out)) {
            out.append(',');
            OtlpValues.appendString(PREFIX + "fields", fields, out);
        }
    }

    /** The numbers that OpenTelemetry's mapping of syslog gives; the levels of ours are the first of their range. */
    private static int severity(int stored) {
        return switch (Level.ranking(stored)) {
            case TRACE -> 1;
            case DEBUG -> 5;
            case INFO -> 9;
            case NOTICE -> 10;
            case WARN -> 13;
            case ERROR -> 17;
            case CRITICAL -> 18;
            case ALERT -> 19;
            case FATAL -> 21;
        };
    }

    @Override
    public void flush(RecordBytes out) {
        if (request.groups().isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder("{\"resourceLogs\":[");
        for (Map.Entry<Resource, StringBuilder> group : request.groups().entrySet()) {
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ",").append("{\"resource\":{\"attributes\":[");
            OtlpValues.appendString("service.name", group.getKey().src(), text);
            text.append(',');
            OtlpValues.appendString(PREFIX + "context", group.getKey().context(), text);
            text.append("]},\"scopeLogs\":[{\"scope\":{\"name\":\"").append(SCOPE);
            text.append("\"},\"logRecords\":[").append(group.getValue()).append("]}]}");
        }
        out.append(text.append("]}\n"));
        request.clear();
    }
}
