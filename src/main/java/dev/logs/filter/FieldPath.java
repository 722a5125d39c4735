package dev.logs.filter;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies in an entry's fields: keys joined by dots, with numbers (from 0) for the elements of arrays. A key
 * that itself holds dots is found too: {@code http.status} means both {@code {"http":{"status":1}}} and
 * {@code {"http.status":1}}.
 */
public record FieldPath(String text) {

    /** The longest text that the first key of every such path begins with: what comes before the first dot. */
    public String firstSegment() {
        int dot = text.indexOf('.');
        return dot < 0 ? text : text.substring(0, dot);
    }

    /**
     * The first value at this path: a string; or the JSON text of anything else.
     *
     * @param json the JSON object of an entry, or null; damaged JSON counts up to its damage
     */
    public Optional<String> valueIn(@Nullable String json) {
        if (json == null || !mayOccurIn(json)) {
            return Optional.empty();
        }
        ValueCapture capture = new ValueCapture();
        FieldReader.read(json, this, capture);
        return capture.value();
    }

    /**
     * Every value at this path: a string, a number as written; or the JSON text of anything else.
     *
     * @param json a JSON object; damaged JSON counts up to its damage
     */
    public List<String> valuesIn(String json) {
        ValueList list = new ValueList();
        FieldReader.read(json, this, list);
        return list.values();
    }

    /** A cheap test: false when the text of the JSON object cannot hold the path. */
    boolean mayOccurIn(String json) {
        return json.contains(firstSegment()) || json.indexOf('\\') >= 0;
    }
}
