package dev.logs.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of OpenTelemetry's JSON, {@code [{"key":"a","value":{"intValue":"5"}}]}. */
final class OtlpAttributes {

    /** One attribute. The text of a string is decoded, that of other scalars is JSON. */
    record Attribute(String key, String text, ValueKind kind) {

        void putTo(FieldsWriter fields) {
            if (kind == ValueKind.STRING) {
                fields.put(key, text);
            } else {
                fields.putJson(key, text);
            }
        }
    }

    private OtlpAttributes() {}

    /** The attributes of the array that begins here, or null when it holds anything else; reads until its end. */
    static @Nullable List<Attribute> read(JsonParser json) throws IOException {
        List<Attribute> attributes = new ArrayList<>();
        boolean others = false;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            Attribute attribute = token == JsonToken.START_OBJECT ? attribute(json) : null;
            if (attribute == null) {
                others = true;
                json.skipChildren();
            } else {
                attributes.add(attribute);
            }
        }
        return others ? null : attributes;
    }

    /** Reads until the end of the object. */
    private static @Nullable Attribute attribute(JsonParser json) throws IOException {
        String key = null;
        Attribute value = null;
        boolean others = false;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            if (name.equals("key") && token == JsonToken.VALUE_STRING) {
                key = json.getText();
            } else if (name.equals("value") && token == JsonToken.START_OBJECT) {
                value = scalar(json);
            } else {
                others = true;
                json.skipChildren();
            }
        }
        return others || key == null || value == null ? null : new Attribute(key, value.text, value.kind);
    }

    /** Reads a value object; null when it is not one scalar. Its key is the name of the type. */
    private static @Nullable Attribute scalar(JsonParser json) throws IOException {
        Attribute scalar = null;
        int size = 0;
        for (String type = json.nextFieldName(); type != null; type = json.nextFieldName()) {
            size++;
            JsonToken token = json.nextToken();
            if (token.isScalarValue()) {
                scalar = new Attribute(type, json.getText(), kind(type, token, json.getText()));
            } else {
                json.skipChildren();
            }
        }
        return size == 1 ? scalar : null;
    }

    /** 64-bit integers are written as strings there, and are numbers all the same. */
    private static ValueKind kind(String type, JsonToken token, String text) {
        if (token != JsonToken.VALUE_STRING) {
            return token.isNumeric() ? ValueKind.NUMBER : ValueKind.BOOLEAN;
        }
        return type.equals("intValue") && isInteger(text) ? ValueKind.NUMBER : ValueKind.STRING;
    }

    private static boolean isInteger(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        // A leading zero would not be JSON.
        return text.length() > from && (text.charAt(from) != '0' || text.length() == from + 1);
    }
}
