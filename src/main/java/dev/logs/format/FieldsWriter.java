package dev.logs.format;

import org.jspecify.annotations.Nullable;

/** Builds the JSON object of an entry's {@code fields}, member by member; keeps types as they were in the input. */
public final class FieldsWriter {

    private final StringBuilder text = new StringBuilder();

    /** Forgets all members. */
    public void clear() {
        text.setLength(0);
    }

    public boolean isEmpty() {
        return text.length() == 0;
    }

    public void put(String key, String value) {
        key(key);
        JsonText.quote(value, text);
    }

    public void put(String key, long value) {
        key(key);
        text.append(value);
    }

    /** Adds a member whose value is JSON already (a number as written, an object, true, null). */
    public void putJson(String key, CharSequence json) {
        key(key);
        text.append(json);
    }

    /** Adds members that are JSON already, as they stand between the braces of an object; may be empty. */
    public void putMembers(CharSequence members) {
        if (!members.isEmpty()) {
            text.append(text.length() == 0 ? '{' : ',').append(members);
        }
    }

    /** The JSON object, or null when there are no members. */
    public @Nullable String toJson() {
        return text.length() == 0 ? null : text + "}";
    }

    private void key(String key) {
        text.append(text.length() == 0 ? '{' : ',');
        JsonText.quote(key, text);
        text.append(':');
    }
}
