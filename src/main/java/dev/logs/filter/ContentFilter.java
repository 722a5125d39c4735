package dev.logs.filter;

import dev.logs.entry.LogEntry;
import java.util.List;
import java.util.Set;

/**
 * Entries by their text: those in which one of the patterns occurs, or, inverted, none of them.
 *
 * @param inverted whether the entries without an occurrence are wanted
 */
public record ContentFilter(List<TextPattern> patterns, boolean inverted, SearchScope scope) implements EntryFilter {

    public ContentFilter {
        patterns = List.copyOf(patterns);
    }

    /** Entries whose message has an occurrence of the pattern. */
    public static ContentFilter containing(TextPattern pattern) {
        return new ContentFilter(List.of(pattern), false, SearchScope.CONTENT);
    }

    /** Entries whose message has no occurrence of the pattern. */
    public static ContentFilter lacking(TextPattern pattern) {
        return new ContentFilter(List.of(pattern), true, SearchScope.CONTENT);
    }

    @Override
    public boolean matches(LogEntry entry) {
        return inverted != occursIn(entry);
    }

    private boolean occursIn(LogEntry entry) {
        if (findsIn(entry.content())) {
            return true;
        }
        return scope == SearchScope.EVERYWHERE
                && (findsIn(entry.src()) || entry.fields() != null && JsonStrings.anyText(entry.fields(), this));
    }

    /** Whether one of the patterns occurs in the text, inverted or not. */
    public boolean findsIn(String text) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).find(text)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<EntryColumn> columns() {
        return scope == SearchScope.CONTENT
                ? Set.of(EntryColumn.CONTENT)
                : Set.of(EntryColumn.CONTENT, EntryColumn.SRC, EntryColumn.FIELDS);
    }

    @Override
    public String describe() {
        StringBuilder words = new StringBuilder(scope == SearchScope.CONTENT ? "content" : "content, src or fields");
        words.append(inverted ? " without " : " with ");
        for (int i = 0; i < patterns.size(); i++) {
            TextPattern pattern = patterns.get(i);
            words.append(i == 0 ? "'" : " or '").append(pattern.source()).append('\'');
        }
        boolean anyIgnores = patterns.stream().anyMatch(TextPattern::ignoresCase);
        return words + (anyIgnores ? " (ignoring case)" : "");
    }
}
