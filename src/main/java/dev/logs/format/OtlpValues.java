package dev.logs.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Writes JSON values as OpenTelemetry's typed ones. Numbers keep their spelling. One thread. */
final class OtlpValues {

    /** Longer integers may not fit the 64 bits of an {@code intValue}. */
    private static final int INTEGER_LENGTH_MAX = 18;

    private final JsonFactory factory = JsonReading.newFactory();

    /** Appends an attribute whose value is a text. */
    static void appendString(String key, String value, StringBuilder out) {
        beginAttribute(key, out);
        out.append("{\"stringValue\":");
        JsonText.quote(value, out);
        out.append("}}");
    }

    /**
     * Appends an attribute for each member of a JSON object, each with a comma in front.
     *
     * @return false when the text is no JSON object; nothing was appended then
     */
    boolean appendMembers(String object, StringBuilder out) {
        int before = out.length();
        try (JsonParser parser = factory.createParser(object)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                    out.append(',');
                    appendMember(name, parser, out);
                }
                if (parser.nextToken() == null) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Not JSON: the caller writes it as a text.
        }
        out.setLength(before);
        return false;
    }

    private static void appendMember(String name, JsonParser parser, StringBuilder out) throws IOException {
        beginAttribute(name, out);
        parser.nextToken();
        appendValue(parser, out);
        out.append('}');
    }

    private static void beginAttribute(String key, StringBuilder out) {
        out.append("{\"key\":");
        JsonText.quote(key, out);
        out.append(",\"value\":");
    }

    private static void appendValue(JsonParser parser, StringBuilder out) throws IOException {
        switch (parser.currentToken()) {
            case VALUE_STRING -> {
                out.append("{\"stringValue\":");
                JsonText.quote(parser.getText(), out);
            }
            case VALUE_NUMBER_INT -> appendInteger(parser.getText(), out);
            case VALUE_NUMBER_FLOAT -> out.append("{\"doubleValue\":").append(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> out.append("{\"boolValue\":").append(parser.getText());
            case START_OBJECT -> appendObject(parser, out);
            case START_ARRAY -> appendArray(parser, out);
            default -> out.append('{');
        }
        out.append('}');
    }

    private static void appendInteger(String digits, StringBuilder out) {
        if (digits.length() > INTEGER_LENGTH_MAX) {
            out.append("{\"doubleValue\":").append(digits);
        } else {
            out.append("{\"intValue\":\"").append(digits).append('"');
        }
    }

    private static void appendObject(JsonParser parser, StringBuilder out) throws IOException {
        out.append("{\"kvlistValue\":{\"values\":[");
        boolean first = true;
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            out.append(first ? "" : ",");
            first = false;
            appendMember(name, parser, out);
        }
        out.append("]}");
    }

    private static void appendArray(JsonParser parser, StringBuilder out) throws IOException {
        out.append("{\"arrayValue\":{\"values\":[");
        boolean first = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            out.append(first ? "" : ",");
            first = false;
            appendValue(parser, out);
        }
        out.append("]}");
    }
}
