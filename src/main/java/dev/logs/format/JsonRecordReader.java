package dev.logs.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object into a draft. Members without a known meaning are copied to the fields as the input spells
 * them, a run of neighbours at once: that keeps number text, order and duplicates, and costs no decoding. One thread.
 */
final class JsonRecordReader {

    private final RecordBuilder record;
    private final KeyNames known;
    private final FlatRecordReader ordinary;
    private @Nullable JsonFactory lazyFactory;

    private byte[] bytes = new byte[0];
    private int offset;
    private EntryDraft draft = new EntryDraft();

    JsonRecordReader(ParserSettings settings) {
        record = new RecordBuilder(new TimeText(settings));
        known = settings.keys();
        ordinary = new FlatRecordReader(record, known);
    }

    /**
     * Fills a clear draft from the object that the bytes hold.
     *
     * @return false when they hold another kind of value, or more than one
     * @throws IOException when they are not JSON; the draft may then be filled in part
     */
    boolean read(byte[] buffer, int from, int length, EntryDraft target) throws IOException {
        return ordinary.read(buffer, from, length, target) || readAny(buffer, from, length, target);
    }

    /** As {@link #read}, for whatever object there is. */
    boolean readAny(byte[] buffer, int from, int length, EntryDraft target) throws IOException {
        bytes = buffer;
        offset = from;
        draft = target;
        try (JsonParser json = factory().createParser(buffer, from, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            record.begin(target);
            readTop(json);
            if (json.nextToken() != null) {
                return false;
            }
        }
        record.end(record.hasMessage() ? "" : new String(buffer, from, length, StandardCharsets.UTF_8));
        return true;
    }

    private JsonFactory factory() {
        JsonFactory factory = lazyFactory;
        if (factory == null) {
            factory = JsonReading.newFactory();
            lazyFactory = factory;
        }
        return factory;
    }

    private void readTop(JsonParser json) throws IOException {
        int runFrom = -1;
        int runTo = -1;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            KnownKey key = known.find(name);
            int nameFrom = key == null && runFrom < 0 ? tokenFrom(json) : runFrom;
            json.nextToken();
            if (key == null) {
                runFrom = nameFrom;
                runTo = valueTo(json);
                continue;
            }
            keepRun(runFrom, runTo);
            runFrom = -1;
            int valueFrom = tokenFrom(json);
            if (!take(key, json)) {
                draft.fields.putJson(name, text(valueFrom, valueTo(json)));
            }
        }
        keepRun(runFrom, runTo);
    }

    private void keepRun(int from, int to) {
        if (from >= 0) {
            draft.fields.putMembers(text(from, to));
        }
    }

    /** Takes the value at the current token; false when it is to be kept as a field, and then nothing was read on. */
    private boolean take(KnownKey key, JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> record.offer(key, json.getText(), ValueKind.STRING);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> record.offer(key, json.getText(), ValueKind.NUMBER);
            case VALUE_TRUE, VALUE_FALSE -> record.offer(key, json.getText(), ValueKind.BOOLEAN);
            case START_OBJECT -> takeObject(key, json);
            case START_ARRAY -> takeArray(key, json);
            default -> false;
        };
    }

    private boolean takeObject(KnownKey key, JsonParser json) throws IOException {
        if (record.holdsFields(key)) {
            int from = tokenFrom(json);
            int to = valueTo(json);
            draft.fields.putMembers(text(from + 1, to - 1).strip());
            return true;
        }
        if (!key.hasChildren()) {
            return false;
        }
        FieldsWriter rest = new FieldsWriter();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            KnownKey child = key.child(name);
            json.nextToken();
            int from = tokenFrom(json);
            if (child == null || !take(child, json)) {
                rest.putJson(name, text(from, valueTo(json)));
            }
        }
        keepRest(key, rest);
        return true;
    }

    private boolean takeArray(KnownKey key, JsonParser json) throws IOException {
        int from = tokenFrom(json);
        boolean taken;
        switch (key.role()) {
            case TAGS -> taken = record.offerTags(strings(json));
            case MESSAGE -> taken = offerBytes(key, byteArray(json));
            case ATTRIBUTES -> taken = takeAttributes(key, OtlpAttributes.read(json));
            default -> {
                return false;
            }
        }
        if (!taken) {
            // Read until the array's end, so the caller can keep it no more.
            draft.fields.putJson(key.path(), text(from, valueTo(json)));
        }
        return true;
    }

    private boolean takeAttributes(KnownKey key, @Nullable List<OtlpAttributes.Attribute> attributes) {
        if (attributes == null) {
            return false;
        }
        FieldsWriter rest = new FieldsWriter();
        for (OtlpAttributes.Attribute attribute : attributes) {
            KnownKey child = key.child(attribute.key());
            if (child == null || !record.offer(child, attribute.text(), attribute.kind())) {
                attribute.putTo(rest);
            }
        }
        keepRest(key, rest);
        return true;
    }

    private void keepRest(KnownKey key, FieldsWriter rest) {
        String members = rest.toJson();
        if (members != null) {
            draft.fields.putJson(key.path(), members);
        }
    }

    /** The strings of the array that begins here, or null when it holds anything else; reads until its end. */
    private static @Nullable List<String> strings(JsonParser json) throws IOException {
        List<String> strings = new ArrayList<>();
        boolean others = false;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                strings.add(json.getText());
            } else {
                others = true;
                json.skipChildren();
            }
        }
        return others ? null : strings;
    }

    private boolean offerBytes(KnownKey key, byte @Nullable [] text) {
        return text != null && record.offer(key, new String(text, StandardCharsets.UTF_8), ValueKind.STRING);
    }

    /** The bytes of an array of numbers, as the journal prints text that is not printable; null for another array. */
    private static byte @Nullable [] byteArray(JsonParser json) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean others = false;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.VALUE_NUMBER_INT && json.getText().length() <= 3) {
                text.write(json.getIntValue());
            } else {
                others = true;
                json.skipChildren();
            }
        }
        return others || text.size() == 0 ? null : text.toByteArray();
    }

    private int tokenFrom(JsonParser json) {
        return offset + (int) json.currentTokenLocation().getByteOffset();
    }

    /** Index behind the value at the current token, which is read or skipped to its end. */
    private int valueTo(JsonParser json) throws IOException {
        json.skipChildren();
        json.finishToken();
        return offset + (int) json.currentLocation().getByteOffset();
    }

    private String text(int from, int to) {
        return JsonText.singleLine(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }
}
