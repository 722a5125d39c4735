package dev.logs.filter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads strings out of JSON that others wrote: what comes before a damage counts, the rest does not. */
final class JsonStrings {

    static final JsonFactory FACTORY = new JsonFactory();

    private JsonStrings() {}

    /** The strings of a JSON array, at its own level. */
    static List<String> elements(String json) {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                for (JsonToken token = parser.nextToken(); isInside(token); token = parser.nextToken()) {
                    if (token == JsonToken.VALUE_STRING) {
                        elements.add(parser.getText());
                    }
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            // Not JSON from here on: nothing more to find.
        }
        return elements;
    }

    /** Whether any key, or any value that is not an object or array, is found by the pattern; at any depth. */
    static boolean anyText(String json, ContentFilter filter) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isText = token == JsonToken.FIELD_NAME || token.isScalarValue();
                if (isText && filter.findsIn(parser.getText())) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Not JSON from here on: nothing more to find.
        }
        return false;
    }

    private static boolean isInside(JsonToken token) {
        return token != null && token != JsonToken.END_ARRAY;
    }
}
