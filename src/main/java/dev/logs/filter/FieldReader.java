package dev.logs.filter;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Looks up a path in a JSON object, without building a tree, and tries a test on every value found there. */
final class FieldReader {

    /** What was found. */
    enum Outcome {
        /** No value lies at the path. */
        MISSING,
        /** Values do, but none passes the test. */
        FAILED,
        PASSED
    }

    private final String json;
    private final JsonParser parser;
    private final FieldTest test;
    private boolean found;

    private FieldReader(String json, JsonParser parser, FieldTest test) {
        this.json = json;
        this.parser = parser;
        this.test = test;
    }

    static Outcome read(String json, FieldPath path, FieldTest test) {
        boolean found = false;
        try (JsonParser parser = JsonStrings.FACTORY.createParser(json)) {
            FieldReader reader = new FieldReader(json, parser, test);
            try {
                if (parser.nextToken() == JsonToken.START_OBJECT && reader.object(path.text())) {
                    return Outcome.PASSED;
                }
            } finally {
                found = reader.found;
            }
        } catch (IOException e) {
            // Not JSON from here on: nothing more to find.
        }
        return found ? Outcome.FAILED : Outcome.MISSING;
    }

    /** The parser stands at the start of an object, and at its end afterwards unless the answer is true. */
    private boolean object(String path) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            boolean passed = key.equals(path) ? value() : isBegin(key, path) && child(path.substring(key.length() + 1));
            if (passed) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean isBegin(String key, String path) {
        return path.length() > key.length() && path.startsWith(key) && path.charAt(key.length()) == '.';
    }

    private boolean child(String path) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return object(path);
        }
        return parser.currentToken() == JsonToken.START_ARRAY && array(path);
    }

    /** The parser stands at the start of an array, and at its end afterwards unless the answer is true. */
    private boolean array(String path) throws IOException {
        for (int index = 0; isElement(parser.nextToken()); index++) {
            String key = Integer.toString(index);
            boolean passed = key.equals(path) ? value() : isBegin(key, path) && child(path.substring(key.length() + 1));
            if (passed) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean isElement(JsonToken token) {
        return token != null && token != JsonToken.END_ARRAY;
    }

    private boolean value() throws IOException {
        found = true;
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            return test.passesText(parser.getText());
        }
        if (token.isNumeric()) {
            return test.passesNumber(parser.getText());
        }
        if (token.isScalarValue()) {
            return test.passesText(parser.getText());
        }
        int start = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return test.passesText(
                json.substring(start, (int) parser.currentLocation().getCharOffset()));
    }
}
