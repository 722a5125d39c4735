package dev.logs.filter;

import dev.logs.entry.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Entries by source: at least one of {@code include} (unless it is empty) and none of {@code exclude}.
 */
public record SrcFilter(List<SrcPattern> include, List<SrcPattern> exclude) implements EntryFilter {

    public SrcFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Reads the values of {@code --src}, see {@link SrcPattern#parse}; a leading {@code !} excludes. */
    public static SrcFilter parse(List<String> texts) {
        List<SrcPattern> include = new ArrayList<>();
        List<SrcPattern> exclude = new ArrayList<>();
        for (String text : texts) {
            if (text.startsWith("!")) {
                exclude.add(SrcPattern.parse(text.substring(1)));
            } else {
                include.add(SrcPattern.parse(text));
            }
        }
        return new SrcFilter(include, exclude);
    }

    @Override
    public boolean matches(LogEntry entry) {
        return matches(entry.src());
    }

    /** Whether entries of this source match. */
    public boolean matches(String src) {
        return (include.isEmpty() || anyOf(include, src)) && !anyOf(exclude, src);
    }

    private static boolean anyOf(List<SrcPattern> patterns, String src) {
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).matches(src)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Set<EntryColumn> columns() {
        return Set.of(EntryColumn.SRC);
    }

    @Override
    public String describe() {
        Wording words = new Wording("src");
        include.forEach(pattern -> words.include(pattern.describe()));
        exclude.forEach(pattern -> words.exclude(pattern.describe()));
        return words.toString();
    }
}
