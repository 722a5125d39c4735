package dev.logs.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON texts of an entry, {@code tags} and {@code fields}, whoever wrote them: answers null rather than
 * throwing where a text is not what it should be. One thread.
 */
public final class JsonReading {

    /** Deeper nesting is refused as not JSON: SQLite's own functions stop at 1000. */
    static final int DEPTH_MAX = 900;

    private @Nullable JsonFactory lazyFactory;

    /** Receives the scalars of an object. */
    @FunctionalInterface
    public interface ScalarVisitor {

        /**
         * @param path dotted path from the top; elements of arrays have their index as name
         * @param value a string decoded, anything else as written
         */
        void scalar(String path, String value);
    }

    /** The elements of a JSON array of strings, or null when the text is anything else. */
    public @Nullable List<String> strings(String array) {
        try (JsonParser parser = factory().createParser(array)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return null;
            }
            List<String> strings = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                strings.add(parser.getText());
            }
            return parser.currentToken() == JsonToken.END_ARRAY && parser.nextToken() == null ? strings : null;
        } catch (IOException e) {
            return null;
        }
    }

    /** The text between the braces of a JSON object, on one line and without space around it; null when it is none. */
    public @Nullable String members(String object) {
        if (!isValue(object, JsonToken.START_OBJECT)) {
            return null;
        }
        String line = JsonText.singleLine(object).strip();
        return line.substring(1, line.length() - 1).strip();
    }

    /** Whether the text is one JSON object. */
    public boolean isObject(String text) {
        return isValue(text, JsonToken.START_OBJECT);
    }

    /**
     * Adds key and value of each member of a JSON object to a list, one behind the other.
     *
     * @return false when the text is no object, or holds anything but strings; the list is then filled in part
     */
    boolean stringMembers(String object, List<String> keysAndValues) {
        try (JsonParser parser = factory().createParser(object)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                keysAndValues.add(name);
                if (parser.nextToken() != JsonToken.VALUE_STRING) {
                    return false;
                }
                keysAndValues.add(parser.getText());
            }
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Visits every scalar of a JSON object in order; an empty object or array counts as one. False when it is none. */
    public boolean visit(String object, ScalarVisitor visitor) {
        if (!isObject(object)) {
            return false;
        }
        try (JsonParser parser = factory().createParser(object)) {
            parser.nextToken();
            visitContainer(parser, "", visitor);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The value at a dotted path of a JSON object: a string decoded, anything else as written; null when there is none.
     * A key that holds dots itself is found too, and an array's element by its index.
     */
    public @Nullable String find(String object, String path) {
        try (JsonParser parser = factory().createParser(object)) {
            parser.nextToken();
            return find(parser, object, path);
        } catch (IOException e) {
            return null;
        }
    }

    static JsonFactory newFactory() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH_MAX)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build();
        return JsonFactory.builder()
                .streamReadConstraints(limits)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    private JsonFactory factory() {
        JsonFactory factory = lazyFactory;
        if (factory == null) {
            factory = newFactory();
            lazyFactory = factory;
        }
        return factory;
    }

    private boolean isValue(String text, JsonToken start) {
        try (JsonParser parser = factory().createParser(text)) {
            if (parser.nextToken() != start) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static void visitContainer(JsonParser parser, String prefix, ScalarVisitor visitor) throws IOException {
        boolean array = parser.currentToken() == JsonToken.START_ARRAY;
        int size = 0;
        for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
            String name = array ? Integer.toString(size) : parser.currentName();
            size++;
            JsonToken value = array ? token : parser.nextToken();
            String path = prefix.isEmpty() ? name : prefix + '.' + name;
            if (value.isStructStart()) {
                visitContainer(parser, path, visitor);
            } else {
                visitor.scalar(path, parser.getText());
            }
        }
        if (size == 0 && !prefix.isEmpty()) {
            visitor.scalar(prefix, array ? "[]" : "{}");
        }
    }

    private static @Nullable String find(JsonParser parser, String object, String path) throws IOException {
        boolean array = parser.currentToken() == JsonToken.START_ARRAY;
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != null && !token.isStructEnd(); token = parser.nextToken()) {
            String name = array ? Integer.toString(index++) : parser.currentName();
            JsonToken value = array ? token : parser.nextToken();
            if (name.equals(path)) {
                return valueText(parser, object);
            }
            boolean leadsThere = path.startsWith(name) && path.charAt(name.length()) == '.';
            if (!value.isStructStart()) {
                continue;
            }
            if (!leadsThere) {
                parser.skipChildren();
                continue;
            }
            String found = find(parser, object, path.substring(name.length() + 1));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String valueText(JsonParser parser, String object) throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return parser.getText();
        }
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return object.substring(from, (int) parser.currentLocation().getCharOffset());
    }
}
