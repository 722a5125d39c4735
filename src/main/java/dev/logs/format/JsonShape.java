package dev.logs.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON documents of other systems that hold many records, and how one is told from lines of JSON objects. */
public enum JsonShape {
    /** Loki's push requests and query results, and {@code logcli -o jsonl}. */
    LOKI,
    /** Requests of OTLP/JSON. */
    OTLP,
    /** Bulk requests and search results. */
    ELASTIC,
    /** Exports and scans of a table, whose attributes name their types. */
    DYNAMODB,
    /** An array of objects. */
    ARRAY;

    /** Objects that do not show what they are within so many names are something else. */
    private static final int NAMES_MAX = 64;

    private static final Set<String> ACTIONS = Set.of("index", "create", "update", "delete");

    /**
     * Tells the shape from the start of a document, which may break off anywhere; null when it is none of these.
     *
     * @param start its first bytes, decompressed
     */
    public static @Nullable JsonShape of(byte[] start) {
        int from = 0;
        while (from < start.length
                && (start[from] <= ' '
                        || start[from] == (byte) 0xef
                        || start[from] == (byte) 0xbb
                        || start[from] == (byte) 0xbf)) {
            from++;
        }
        if (from == start.length || start[from] != '{' && start[from] != '[') {
            return null;
        }
        Set<String> names = new HashSet<>();
        JsonShape found = null;
        try (JsonParser json = JsonReading.newFactory().createParser(start, from, start.length - from)) {
            found = read(json, names);
        } catch (IOException e) {
            // Cut off, or no JSON: what was seen before must do.
        }
        if (found != null) {
            return found;
        }
        return start[from] == '[' ? ARRAY : null;
    }

    /** Reads the records of a document of this shape. */
    public RecordReader open(InputStream in, ParserSettings settings) throws IOException {
        RecordingInput recording = new RecordingInput(in);
        JsonParser json = JsonReading.newFactory().createParser(this == LOKI || this == OTLP ? in : recording);
        return new PlacedReader(
                switch (this) {
                    case LOKI -> new LokiReader(json, settings);
                    case OTLP -> new OtlpReader(json);
                    case ELASTIC, ARRAY, DYNAMODB -> new JsonObjectsReader(json, recording, this, settings);
                });
    }

    private static @Nullable JsonShape read(JsonParser json, Set<String> names) throws IOException {
        int seen = 0;
        for (JsonToken token = json.nextToken(); token != null && seen < NAMES_MAX; token = json.nextToken()) {
            if (token == JsonToken.FIELD_NAME) {
                seen++;
                names.add(json.currentName());
                JsonToken value = json.nextToken();
                JsonShape shape = byMember(json, value, names);
                if (shape != null) {
                    return shape;
                }
            } else if (token == JsonToken.END_OBJECT && json.getParsingContext().inRoot()) {
                return null;
            }
        }
        return null;
    }

    private static @Nullable JsonShape byMember(JsonParser json, JsonToken value, Set<String> names)
            throws IOException {
        String name = json.currentName();
        if (value == JsonToken.START_ARRAY) {
            return switch (name) {
                case "resourceLogs" -> OTLP;
                case "streams" -> LOKI;
                case "values" -> names.contains("stream") ? LOKI : null;
                case "Items" -> DYNAMODB;
                default -> null;
            };
        }
        if (name.equals("_source") && value == JsonToken.START_OBJECT) {
            return ELASTIC;
        }
        if (names.contains("labels") && names.contains("line") && names.contains("timestamp")) {
            return LOKI;
        }
        if (value == JsonToken.START_OBJECT && name.equals("Item")) {
            return DYNAMODB;
        }
        boolean action = value == JsonToken.START_OBJECT && ACTIONS.contains(name) && names.size() == 1;
        return action && top(json) ? ELASTIC : null;
    }

    /** Whether the object that was entered is a member of an object at the root. */
    private static boolean top(JsonParser json) {
        return json.getParsingContext().getParent() != null
                && json.getParsingContext().getParent().getParent() != null
                && json.getParsingContext().getParent().getParent().inRoot();
    }
}
