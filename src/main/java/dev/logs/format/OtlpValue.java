package dev.logs.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * A value of OpenTelemetry's as JSON.
 *
 * @param key the attribute's name
 * @param json the value without its type
 * @param text a text itself, anything else as JSON
 */
record OtlpValue(String key, String json, String text) {

    /** Reads an attribute, whose object has begun, to its end. */
    static OtlpValue readAttribute(JsonParser parser) throws IOException {
        String key = "";
        OtlpValue value = new OtlpValue("", "null", "");
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            parser.nextToken();
            if (member.equals("key")) {
                key = parser.getText();
            } else if (member.equals("value") && parser.currentToken() == JsonToken.START_OBJECT) {
                value = read(parser, "");
            } else {
                parser.skipChildren();
            }
        }
        return new OtlpValue(key, value.json, value.text);
    }

    /** Reads a value, whose object has begun, to its end; what is no such object is read as it is. */
    static OtlpValue read(JsonParser parser, String key) throws IOException {
        StringBuilder json = new StringBuilder();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String scalar = parser.currentToken().isScalarValue() ? parser.getText() : "";
            parser.skipChildren();
            JsonText.quote(scalar, json);
            return new OtlpValue(key, json.toString(), scalar);
        }
        String text = "";
        for (String type = parser.nextFieldName(); type != null; type = parser.nextFieldName()) {
            parser.nextToken();
            json.setLength(0);
            text = append(type, parser, json);
        }
        return new OtlpValue(key, json.length() == 0 ? "null" : json.toString(), text);
    }

    /** Appends the value as JSON and answers it as a text. */
    private static String append(String type, JsonParser parser, StringBuilder json) throws IOException {
        switch (type) {
            case "intValue", "doubleValue" -> json.append(number(parser.getText()));
            case "boolValue" -> json.append(parser.getText());
            case "arrayValue", "kvlistValue" -> appendValues(type.equals("arrayValue"), parser, json);
            default -> {
                JsonText.quote(parser.getText(), json);
                return parser.getText();
            }
        }
        return json.toString();
    }

    /** Infinity and its like are no numbers in JSON. */
    private static String number(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (last >= '0' && last <= '9') {
            return text;
        }
        StringBuilder quoted = new StringBuilder();
        JsonText.quote(text, quoted);
        return quoted.toString();
    }

    private static void appendValues(boolean array, JsonParser parser, StringBuilder json) throws IOException {
        json.append(array ? '[' : '{');
        for (String member = parser.nextFieldName(); member != null; member = parser.nextFieldName()) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                json.append(json.length() == 1 ? "" : ",");
                OtlpValue value = array ? read(parser, "") : readAttribute(parser);
                if (!array) {
                    JsonText.quote(value.key, json);
                    json.append(':');
                }
                json.append(value.json);
            }
        }
        json.append(array ? ']' : '}');
    }
}
