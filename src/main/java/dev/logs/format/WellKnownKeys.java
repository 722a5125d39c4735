package dev.logs.format;

import static dev.logs.format.KeyRole.ADDRESS;
import static dev.logs.format.KeyRole.ATTRIBUTES;
import static dev.logs.format.KeyRole.COMPONENT;
import static dev.logs.format.KeyRole.CONTEXT;
import static dev.logs.format.KeyRole.DATE;
import static dev.logs.format.KeyRole.ERROR;
import static dev.logs.format.KeyRole.FIELDS;
import static dev.logs.format.KeyRole.JOB;
import static dev.logs.format.KeyRole.LEVEL;
import static dev.logs.format.KeyRole.MAYBE_COMPONENT;
import static dev.logs.format.KeyRole.MESSAGE;
import static dev.logs.format.KeyRole.OWN_FIELDS;
import static dev.logs.format.KeyRole.OWN_LEVEL;
import static dev.logs.format.KeyRole.SEQUENCE;
import static dev.logs.format.KeyRole.SRC;
import static dev.logs.format.KeyRole.STREAM;
import static dev.logs.format.KeyRole.TAGS;
import static dev.logs.format.KeyRole.TIME;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which key means what, for every structured format: the one table to touch when a log library is missing.
 *
 * <p>Of several keys with one role in a record, the one that stands first here wins; the others stay fields. A slash
 * names a member of an object. Keys without a slash are also known capitalised and in capitals.
 */
final class WellKnownKeys {

    private static final Map<String, KnownKey> KEYS = table();

    private WellKnownKeys() {}

    /** What a key at the top of a record means, or null for a key without a fixed meaning. */
    static @Nullable KnownKey find(String name) {
        return KEYS.get(name);
    }

    private static Map<String, KnownKey> table() {
        KnownKeyTable table = new KnownKeyTable();
        ownNames(table);
        times(table);
        levels(table);
        messages(table);
        components(table);
        return table.keys();
    }

    /** What this program prints itself (see {@link JsonEntry}), and the columns of the base schema. */
    private static void ownNames(KnownKeyTable table) {
        table.add(SRC, "src");
        table.add(CONTEXT, "context");
        table.add(ERROR, "error", "is_error", "isError");
        table.add(STREAM, "stream");
        table.add(TAGS, "tags");
        table.add(JOB, "job_id", "jobId");
        table.add(FIELDS, "fields");
        table.add(ADDRESS, "address");
        // Of the chunks that are exported for DreamLake, see DreamLakeRenderer.
        table.add(OWN_FIELDS, "metadata");
        table.add(SEQUENCE, "sequenceNumber");
        // Beside the fields of a journal, see JournalEncoder.
        table.add(SRC, "logs_src");
        table.add(CONTEXT, "logs_context");
        table.add(ERROR, "logs_error");
        table.add(TAGS, "logs_tags");
        table.add(JOB, "logs_job_id");
        table.add(FIELDS, "logs_fields");
        table.add(ADDRESS, "logs_address");
        table.add(OWN_LEVEL, "logs_level");
        table.add(TIME, NumberScale.NANOS_OF_SECOND, "logs_nanos");
    }

    private static void times(KnownKeyTable table) {
        table.add(TIME, "time", "timestamp", "@timestamp", "ts", "@t", "t", "datetime", "date_time");
        table.add(TIME, "eventTime", "event_time", "logged_at", "log_time", "isodate", "asctime", "_time");
        // Protobuf's form, log4j's instant, MongoDB's date.
        table.add(TIME, NumberScale.SECONDS, "timestamp/seconds", "time/seconds", "instant/epochSecond", "epoch");
        table.add(TIME, NumberScale.NANOS_OF_SECOND, "timestamp/nanos", "time/nanos", "instant/nanoOfSecond");
        table.add(TIME, NumberScale.MILLIS, "timeMillis", "epoch_ms", "t/$date");
        table.add(TIME, NumberScale.NANOS, "timeUnixNano", "time_unix_nano");
        table.add(TIME, NumberScale.MICROS, "__realtime_timestamp");
        table.add(TIME, "created", "written_at", "receiveTimestamp");
        table.add(TIME, NumberScale.NANOS, "observedTimeUnixNano");
        table.add(DATE, "date");
    }

    private static void levels(KnownKeyTable table) {
        table.add(LEVEL, "level", "lvl", "@l", "levelname", "level_name", "severity", "log.level", "log/level");
        table.add(LEVEL, "severityText", "severity_text", "error_severity", "log_level", "LogLevel");
        table.add(LEVEL, NumberScale.STORED_LEVEL, "loglevel");
        table.add(LEVEL, NumberScale.SYSLOG_LEVEL, "priority");
        table.add(LEVEL, NumberScale.OTEL_LEVEL, "severityNumber", "severity_number");
        table.add(LEVEL, NumberScale.PYTHON_LEVEL, "levelno");
        // MongoDB.
        table.add(LEVEL, NumberScale.TEXT_ONLY, "s");
    }

    private static void messages(KnownKeyTable table) {
        table.add(MESSAGE, "message", "msg", "@m", "short_message", "@message", "RenderedMessage");
        table.add(MESSAGE, "body", "body/stringValue", "textPayload", "jsonPayload/message", "jsonPayload/msg");
        // Docker, structlog; templates come last, because they lack the values.
        table.add(MESSAGE, "log", "event", "text", "content", "@mt", "MessageTemplate");
    }

    private static void components(KnownKeyTable table) {
        table.add(COMPONENT, "logger", "logger_name", "loggerName", "log.logger", "log/logger", "SourceContext");
        table.add(COMPONENT, "Properties/SourceContext", "syslog_identifier", "component", "_comm", "_systemd_unit");
        table.add(COMPONENT, "service.name", "service/name", "resource/service.name", "service_name");
        table.add(COMPONENT, "resource/attributes/service.name", "channel", "category", "scope/name");
        table.add(MAYBE_COMPONENT, "name", "module", "target", "service", "app", "program", "application");
        table.add(MAYBE_COMPONENT, "appname", "app_name", "process", "source", "c");
        table.add(ATTRIBUTES, "attributes", "resource/attributes", "scope/attributes");
    }
}
