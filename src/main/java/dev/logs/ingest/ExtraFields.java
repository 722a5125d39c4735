package dev.logs.ingest;

import dev.logs.format.FieldsWriter;
import dev.logs.format.JsonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds attributes to a record's own fields; where the record has one of that name already, its own stays. One thread. */
final class ExtraFields {

    private final List<String> keys = new ArrayList<>();
    private final List<String> jsonValues = new ArrayList<>();

    void clear() {
        if (!keys.isEmpty()) {
            keys.clear();
            jsonValues.clear();
        }
    }

    void add(String key, String value) {
        StringBuilder json = new StringBuilder(value.length() + 2);
        JsonText.quote(value, json);
        addJson(key, json.toString());
    }

    void add(String key, long value) {
        addJson(key, Long.toString(value));
    }

    void addJson(String key, String json) {
        keys.add(key);
        jsonValues.add(json);
    }

    /** The JSON object of the record's own fields and the added ones, or null when there are none. */
    @Nullable
    String complete(FieldsWriter own) {
        if (keys.isEmpty()) {
            return own.toJson();
        }
        String ownJson = own.toJson();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (keys.indexOf(key) == i && (ownJson == null || !JsonMembers.has(ownJson, key))) {
                own.putJson(key, jsonValues.get(i));
            }
        }
        return own.toJson();
    }
}
