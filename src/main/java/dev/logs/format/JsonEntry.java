package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;

/**
 * Writes an entry as a JSON object: the form for machines, complete, and changed only with a major version.
 *
 * <pre>{@code
 * {"time":"2026-03-20T10:15:30.123456789Z","level":"info","src":"hero.proc","context":"default","error":false,
 *  "message":"job done","tags":["a"],"job_id":"17","fields":{"user":"alice"},"address":"default/2026/079#12"}
 * }</pre>
 *
 * <ul>
 *   <li>{@code time}: UTC with nine decimals.
 *   <li>{@code level}: the name; the stored number where it is not the number of a named level.
 *   <li>{@code error}: a boolean; the stored number where it is neither 0 nor 1.
 *   <li>{@code tags}, {@code fields}: as stored; as a string where what is stored is not an array of strings, or not an
 *       object. {@code fields} and {@code job_id} are left out where the entry has none.
 * </ul>
 *
 * <p>{@link JsonLinesParser} reads it back without loss; the address tells it that a numeric level is the stored one.
 * One thread.
 */
final class JsonEntry {

    private final EntryTimes times = EntryTimes.forMachines();
    private final JsonReading json = new JsonReading();
    private final String begin;

    JsonEntry() {
        this("time");
    }

    /** @param timeKey the name of the first member, for those who insist on another */
    JsonEntry(String timeKey) {
        begin = "{\"" + timeKey + "\":\"";
    }

    void append(FoundEntry found, StringBuilder out) {
        appendStart(found, out);
        LogEntry entry = found.entry();
        if (entry.fields() != null) {
            appendFields(",\"fields\":", entry.fields(), out);
        }
        appendAddress(found, out);
        out.append('}');
    }

    /** All but fields, address and the closing brace. */
    void appendStart(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        out.append(begin);
        times.append(entry, out);
        appendSpeaker(found, out);
        JsonText.quote(entry.content(), out);
        appendTags(entry.tags(), out);
        if (entry.jobId() != null) {
            appendString(",\"job_id\":", entry.jobId(), out);
        }
    }

    /** What stands between the time and the message. */
    static void appendSpeaker(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        out.append("\",\"level\":");
        appendLevel(entry.level(), out);
        appendString(",\"src\":", entry.src(), out);
        appendString(",\"context\":", found.partition().context(), out);
        out.append(",\"error\":");
        appendError(entry.error(), out);
        out.append(",\"message\":");
    }

    static void appendAddress(FoundEntry found, StringBuilder out) {
        appendAddress(found.partition(), out);
        out.append(found.entry().logid()).append('"');
    }

    /** The address but for its number and the quote behind. */
    static void appendAddress(PartitionKey partition, StringBuilder out) {
        out.append(",\"address\":\"").append(partition).append('#');
    }

    private static void appendString(String key, String value, StringBuilder out) {
        out.append(key);
        JsonText.quote(value, out);
    }

    private static void appendLevel(int stored, StringBuilder out) {
        Level level = Level.ranking(stored);
        if (level.stored() == stored) {
            out.append('"').append(level.label()).append('"');
        } else {
            out.append(stored);
        }
    }

    private static void appendError(int error, StringBuilder out) {
        if (error == 0 || error == 1) {
            out.append(error == 1);
        } else {
            out.append(error);
        }
    }

    void appendTags(String tags, StringBuilder out) {
        out.append(",\"tags\":");
        if (tags.equals(LogEntry.NO_TAGS) || json.strings(tags) != null) {
            out.append(JsonText.singleLine(tags));
        } else {
            JsonText.quote(tags, out);
        }
    }

    /** @param key with the comma before it and the colon behind */
    void appendFields(String key, String fields, StringBuilder out) {
        out.append(key);
        if (json.isObject(fields)) {
            out.append(JsonText.singleLine(fields));
        } else {
            JsonText.quote(fields, out);
        }
    }
}
