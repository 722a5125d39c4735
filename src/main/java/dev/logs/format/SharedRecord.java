package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Entries that go into one request together, grouped by what the request says once for each group. One thread.
 *
 * @param <K> what the entries of a group have in common
 */
final class SharedRecord<K> {

    /** A request of more characters than this is full: servers refuse bodies of some megabytes. */
    private static final int CHARACTERS_MAX = 1 << 20;

    private final int rowsMax;
    private final Map<K, StringBuilder> groups = new LinkedHashMap<>();
    private int rows;
    private long characters;

    SharedRecord(int rowsMax) {
        this.rowsMax = rowsMax;
    }

    /** The text of a group so far, with a comma behind it when there is any. */
    StringBuilder group(K key) {
        StringBuilder text = groups.computeIfAbsent(key, any -> new StringBuilder());
        if (text.length() > 0) {
            text.append(',');
        }
        return text;
    }

    /** Counts an entry that was added; true when the request is full. */
    boolean isFullWith(FoundEntry found) {
        LogEntry entry = found.entry();
        rows++;
        characters += entry.content().length()
                + (entry.fields() == null ? 0 : entry.fields().length());
        return rows >= rowsMax || characters >= CHARACTERS_MAX;
    }

    Map<K, StringBuilder> groups() {
        return groups;
    }

    void clear() {
        groups.clear();
        rows = 0;
        characters = 0;
    }
}
