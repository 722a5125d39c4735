package dev.logs.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Requests of OTLP/JSON. The attributes of a record become fields, those of its resource the field {@code resource} but for the
 * service's name, which is the component; {@code traceId} and {@code spanId} become fields. What {@link OtlpEncoder} wrote
 * comes back as it was. One thread.
 */
final class OtlpReader implements RecordReader {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final JsonParser json;
    private final JsonReading reading = new JsonReading();
    private final RecordLevels levels = new RecordLevels();
    private final FieldsWriter resource = new FieldsWriter();
    private @Nullable String service;
    private @Nullable String context;
    private String scope = "";
    private boolean inRecords;

    OtlpReader(JsonParser json) {
        this.json = json;
    }

    @Override
    public boolean next(EntryDraft draft) throws IOException {
        while (true) {
            JsonToken token = json.nextToken();
            if (token == null) {
                return false;
            }
            if (inRecords) {
                if (token == JsonToken.START_OBJECT) {
                    readRecord(draft);
                    return true;
                }
                inRecords = false;
            } else if (token == JsonToken.FIELD_NAME) {
                enter(json.currentName());
            }
        }
    }

    private void enter(String name) throws IOException {
        JsonToken value = json.nextToken();
        if (name.equals("resource") && value == JsonToken.START_OBJECT) {
            readResource();
        } else if (name.equals("scope") && value == JsonToken.START_OBJECT) {
            scope = "";
            for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
                json.nextToken();
                scope = member.equals("name") ? json.getText() : scope;
                json.skipChildren();
            }
        } else {
            inRecords = name.equals("logRecords") && value == JsonToken.START_ARRAY;
        }
    }

    private void readResource() throws IOException {
        resource.clear();
        service = null;
        context = null;
        for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
            if (json.nextToken() == JsonToken.START_ARRAY && member.equals("attributes")) {
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    OtlpValue attribute = OtlpValue.readAttribute(json);
                    switch (attribute.key()) {
                        case "service.name" -> service = attribute.text();
                        case OtlpEncoder.PREFIX + "context" -> context = attribute.text();
                        default -> resource.putJson(attribute.key(), attribute.json());
                    }
                }
            } else {
                json.skipChildren();
            }
        }
    }

    private void readRecord(EntryDraft draft) throws IOException {
        boolean ours = scope.equals(OtlpEncoder.SCOPE) && context != null;
        draft.component = ours ? null : service;
        draft.src = ours ? service : null;
        draft.context = context;
        int number = EntryDraft.NO_LEVEL;
        for (String member = json.nextFieldName(); member != null; member = json.nextFieldName()) {
            json.nextToken();
            switch (member) {
                case "timeUnixNano" -> setTime(json.getText(), ours, draft);
                case "observedTimeUnixNano" -> {
                    if (!draft.hasTime) {
                        setTime(json.getText(), ours, draft);
                    }
                }
                case "severityNumber" -> number = RecordLevels.numbered(json.getValueAsLong(), NumberScale.OTEL_LEVEL);
                case "severityText" -> draft.level = level(json.getText(), ours);
                case "body" -> draft.content = OtlpValue.read(json, "body").text();
                case "attributes" -> readAttributes(draft, ours);
                case "traceId", "spanId" -> putIfAny(member, json.getText(), draft);
                default -> json.skipChildren();
            }
        }
        draft.level = draft.level == EntryDraft.NO_LEVEL ? number : draft.level;
        finish(draft, ours);
    }

    private void finish(EntryDraft draft, boolean ours) {
        if (!ours && !scope.isEmpty()) {
            draft.fields.put("scope", scope);
        }
        String rest = resource.toJson();
        if (rest != null) {
            draft.fields.putJson("resource", rest);
        }
    }

    private int level(String text, boolean ours) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(Character::isDigit);
        if (digits) {
            return ours ? RecordLevels.numbered(Long.parseLong(text), NumberScale.STORED_LEVEL) : EntryDraft.NO_LEVEL;
        }
        return levels.named(text);
    }

    private void readAttributes(EntryDraft draft, boolean ours) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            OtlpValue attribute = OtlpValue.readAttribute(json);
            if (!ours || !takeOwn(attribute, draft)) {
                draft.fields.putJson(attribute.key(), attribute.json());
            }
        }
    }

    private boolean takeOwn(OtlpValue attribute, EntryDraft draft) {
        if (!attribute.key().startsWith(OtlpEncoder.PREFIX)) {
            return false;
        }
        String text = attribute.text();
        switch (attribute.key().substring(OtlpEncoder.PREFIX.length())) {
            case "address" -> draft.logid = Math.max(EntryDraft.NO_LOGID, RecordAddress.logid(text));
            case "error" -> draft.error = !text.equals("0");
            case "job_id" -> draft.jobId = text;
            case "tags" -> {
                List<String> tags = reading.strings(text);
                draft.tags.addAll(tags == null ? List.of() : tags);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void putIfAny(String name, String value, EntryDraft draft) {
        if (!value.isEmpty()) {
            draft.fields.put(name, value);
        }
    }

    /** Zero means that the time is not known, but for our own records. */
    private static void setTime(String nanos, boolean ours, EntryDraft draft) {
        try {
            long time = Long.parseLong(nanos);
            if (time != 0 || ours) {
                draft.setTime(Math.floorDiv(time, NANOS_PER_SECOND), (int) Math.floorMod(time, NANOS_PER_SECOND));
            }
        } catch (NumberFormatException e) {
            // No time then: the receipt time stands.
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
