package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import java.time.ZoneId;
import java.util.List;

/**
 * The columns that can be chosen by name ({@code --columns}, templates). The names are those of {@link JsonEntry};
 * {@code fields.PATH} is the field at a dotted path, empty where an entry has none. One thread.
 */
final class EntryColumns {

    /** Everything an entry has, in the order of {@link JsonEntry}. */
    static final List<String> ALL =
            List.of("time", "level", "src", "context", "error", "message", "tags", "job_id", "fields", "address");

    private static final List<String> NAMES = List.of(
            "time", "level", "src", "context", "error", "message", "content", "tags", "job_id", "job", "fields",
            "address", "logid", "epoch", "nanos");

    private static final String FIELDS_PREFIX = "fields.";
    private static final String FIELD_PREFIX = "field.";

    private final EntryTimes times;
    private final JsonReading json = new JsonReading();

    private EntryColumns(EntryTimes times) {
        this.times = times;
    }

    /** Columns for machines: exact times in UTC. */
    static EntryColumns forMachines() {
        return new EntryColumns(EntryTimes.forMachines());
    }

    /** Columns for people: times of the zone to the millisecond. */
    static EntryColumns forPeople(ZoneId zone) {
        return new EntryColumns(EntryTimes.toMillis(zone));
    }

    /**
     * The column of a name.
     *
     * @throws UsageException when there is none
     */
    EntryColumn column(String name) {
        if (name.startsWith(FIELDS_PREFIX)) {
            return field(name.substring(FIELDS_PREFIX.length()));
        }
        if (name.startsWith(FIELD_PREFIX)) {
            return field(name.substring(FIELD_PREFIX.length()));
        }
        return switch (name) {
            case "time" -> (found, out) -> times.append(found.entry(), out);
            case "level" ->
                (found, out) -> out.append(Level.display(found.entry().level()));
            case "src" -> (found, out) -> out.append(found.entry().src());
            case "context" -> (found, out) -> out.append(found.partition().context());
            case "error" -> EntryColumns::appendError;
            case "message", "content" ->
                (found, out) -> out.append(found.entry().content());
            case "tags" -> (found, out) -> out.append(found.entry().tags());
            case "job_id", "job" -> EntryColumns::appendJob;
            case "fields" -> EntryColumns::appendFields;
            case "address" -> (found, out) -> out.append(found.address());
            case "logid" -> (found, out) -> out.append(found.entry().logid());
            case "epoch" -> (found, out) -> out.append(found.entry().epoch());
            case "nanos" -> (found, out) -> out.append(found.entry().nanos());
            default -> throw unknown(name);
        };
    }

    private EntryColumn field(String path) {
        return (found, out) -> {
            String fields = found.entry().fields();
            String value = fields == null ? null : json.find(fields, path);
            if (value != null) {
                out.append(value);
            }
        };
    }

    private static void appendError(FoundEntry found, StringBuilder out) {
        int error = found.entry().error();
        if (error == 0 || error == 1) {
            out.append(error == 1);
        } else {
            out.append(error);
        }
    }

    private static void appendJob(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        if (entry.jobId() != null) {
            out.append(entry.jobId());
        }
    }

    private static void appendFields(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        if (entry.fields() != null) {
            out.append(JsonText.singleLine(entry.fields()));
        }
    }

    private static UsageException unknown(String name) {
        String near = Suggestions.didYouMean(name, NAMES);
        return new UsageException(
                "unknown column '" + name + "'",
                (near == null ? "" : near + " ") + "the columns are " + String.join(", ", NAMES) + " and fields.PATH");
    }
}
