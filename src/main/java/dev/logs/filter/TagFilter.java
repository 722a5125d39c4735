package dev.logs.filter;

import dev.logs.entry.LogEntry;
import java.util.List;
import java.util.Set;

/**
 * Entries by tag: one that {@code include} means (unless it is empty), and none that {@code exclude} means. The empty
 * name means entries without tags.
 */
public record TagFilter(NameChoice tags) implements EntryFilter {

    /** Reads the values of {@code --tag}: tags and globs; a leading {@code !} excludes. */
    public static TagFilter parse(List<String> texts) {
        return new TagFilter(NameChoice.parse(texts));
    }

    @Override
    public boolean matches(LogEntry entry) {
        return matches(entry.tags());
    }

    /**
     * Whether entries with these tags match.
     *
     * @param json the column's text; what cannot be read as a JSON array of strings holds no tags from there on
     */
    public boolean matches(String json) {
        List<String> present = namesIn(json);
        return (tags.include().isEmpty() || anyOf(tags.include(), present)) && !anyOf(tags.exclude(), present);
    }

    /**
     * The tags that the column's text holds, in its order.
     *
     * @param json what cannot be read as a JSON array of strings holds no tags from there on
     */
    public static List<String> namesIn(String json) {
        return json.equals(LogEntry.NO_TAGS) ? List.of() : JsonStrings.elements(json);
    }

    private static boolean anyOf(List<NamePattern> patterns, List<String> present) {
        for (NamePattern pattern : patterns) {
            if (present.isEmpty() && pattern.matchesMissing()) {
                return true;
            }
            for (String tag : present) {
                if (pattern.matches(tag)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public Set<EntryColumn> columns() {
        return Set.of(EntryColumn.TAGS);
    }

    @Override
    public String describe() {
        return tags.describe("tag");
    }
}
