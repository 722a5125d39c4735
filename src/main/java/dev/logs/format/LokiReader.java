package dev.logs.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loki's JSON: push requests, query results, and {@code logcli -o jsonl}. Labels and structured metadata mean what such keys
 * mean elsewhere; those without a meaning become fields. One thread.
 */
final class LokiReader implements RecordReader {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final JsonParser json;
    private final RecordBuilder record;
    private final KeyNames known;

    /** Names and values, one behind the other. */
    private List<String> labels = List.of();

    private boolean inValues;

    LokiReader(JsonParser json, ParserSettings settings) {
        this.json = json;
        this.record = new RecordBuilder(new TimeText(settings));
        this.known = settings.keys();
    }

    @Override
    public boolean next(EntryDraft draft) throws IOException {
        while (true) {
            if (inValues && readValue(draft)) {
                return true;
            }
            JsonToken token = json.nextToken();
            if (token == null) {
                return false;
            }
            if (token == JsonToken.FIELD_NAME && enter(json.currentName(), draft)) {
                return true;
            }
        }
    }

    /** Looks at a member; true when it made an entry. */
    private boolean enter(String name, EntryDraft draft) throws IOException {
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_OBJECT && (name.equals("stream") || name.equals("labels"))) {
            labels = strings();
            return false;
        }
        inValues = value == JsonToken.START_ARRAY && name.equals("values");
        boolean line = value == JsonToken.VALUE_STRING && (name.equals("line") || name.equals("timestamp"));
        return line && readFlat(draft);
    }

    /** The rest of an object of {@code logcli}, whose labels come first. */
    private boolean readFlat(EntryDraft draft) throws IOException {
        String line = null;
        String time = null;
        for (String name = json.currentName(); name != null; name = json.nextFieldName()) {
            if (json.currentToken() == JsonToken.FIELD_NAME) {
                json.nextToken();
            }
            if (name.equals("line")) {
                line = json.getText();
            } else if (name.equals("timestamp")) {
                time = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return line != null && time != null && fill(draft, time, line, List.of());
    }

    /** One of the values: time, line, and perhaps metadata; false at their end. */
    private boolean readValue(EntryDraft draft) throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            inValues = false;
            return false;
        }
        String time = json.nextTextValue();
        String line = json.nextTextValue();
        List<String> metadata = List.of();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == null) {
                return false;
            }
            if (json.currentToken() == JsonToken.START_OBJECT) {
                metadata = strings();
            } else {
                json.skipChildren();
            }
        }
        return time != null && line != null && fill(draft, time, line, metadata);
    }

    private boolean fill(EntryDraft draft, String time, String line, List<String> metadata) {
        record.begin(draft);
        offer(metadata, draft);
        offer(labels, draft);
        if (!setNanos(time, draft)) {
            KnownKey key = WellKnownKeys.find("time");
            if (key != null) {
                record.offer(key, time, ValueKind.TEXT);
            }
        }
        record.end("");
        draft.content = line;
        if (draft.logid != EntryDraft.NO_LOGID && draft.src == null) {
            // Loki has no empty labels.
            draft.src = "";
        }
        return true;
    }

    /** Sets a time that is a count of nanoseconds; false when it is written in another way. */
    private static boolean setNanos(String time, EntryDraft draft) {
        try {
            long nanos = Long.parseLong(time);
            draft.setTime(Math.floorDiv(nanos, NANOS_PER_SECOND), (int) Math.floorMod(nanos, NANOS_PER_SECOND));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void offer(List<String> pairs, EntryDraft draft) {
        for (int i = 0; i < pairs.size(); i += 2) {
            KnownKey key = known.find(pairs.get(i));
            if (key == null || key.role() == KeyRole.TIME || !record.offer(key, pairs.get(i + 1), ValueKind.TEXT)) {
                draft.fields.put(pairs.get(i), pairs.get(i + 1));
            }
        }
    }

    /** The members of the object at hand, whose values should be texts. */
    private List<String> strings() throws IOException {
        List<String> pairs = new ArrayList<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (value.isScalarValue()) {
                pairs.add(name);
                pairs.add(json.getText());
            } else {
                json.skipChildren();
            }
        }
        return pairs;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
