package dev.logs.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Included and excluded names: at least one of {@code include} (unless it is empty) and none of {@code exclude}. */
public record NameChoice(List<NamePattern> include, List<NamePattern> exclude) {

    public NameChoice {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Reads names and globs; a leading {@code !} excludes. */
    public static NameChoice parse(List<String> texts) {
        List<NamePattern> include = new ArrayList<>();
        List<NamePattern> exclude = new ArrayList<>();
        for (String text : texts) {
            if (text.startsWith("!")) {
                exclude.add(Glob.parse(text.substring(1)));
            } else {
                include.add(Glob.parse(text));
            }
        }
        return new NameChoice(include, exclude);
    }

    /** @param name null when the entry has none, see {@link NamePattern#matchesMissing} */
    boolean matches(@Nullable String name) {
        return (include.isEmpty() || anyOf(include, name)) && !anyOf(exclude, name);
    }

    private static boolean anyOf(List<NamePattern> patterns, @Nullable String name) {
        for (NamePattern pattern : patterns) {
            if (name == null ? pattern.matchesMissing() : pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }

    String describe(String subject) {
        Wording words = new Wording(subject);
        include.forEach(pattern -> words.include(pattern.describe()));
        exclude.forEach(pattern -> words.exclude(pattern.describe()));
        return words.toString();
    }
}
