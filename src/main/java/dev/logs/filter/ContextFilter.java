package dev.logs.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Which contexts to read.
 *
 * @param include names and globs; at least one must fit, unless there are none
 * @param exclude names and globs; none may fit
 * @param choices further conditions, all of which must hold
 */
public record ContextFilter(List<String> include, List<String> exclude, List<NameChoice> choices) {

    /** All contexts. */
    public static final ContextFilter ALL = new ContextFilter(List.of(), List.of());

    public ContextFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        choices = List.copyOf(choices);
    }

    public ContextFilter(List<String> include, List<String> exclude) {
        this(include, exclude, List.of());
    }

    /**
     * Reads the values of {@code --context}; a leading {@code !} excludes.
     *
     * @param normalise turns the name of a context into that of its directory; throws when it can be none. Globs are
     *     only lower-cased: they are matched against names that are normalised already.
     */
    public static ContextFilter parse(List<String> texts, UnaryOperator<String> normalise) {
        List<String> include = new ArrayList<>();
        List<String> exclude = new ArrayList<>();
        for (String text : texts) {
            boolean excludes = text.startsWith("!");
            String name = excludes ? text.substring(1) : text;
            boolean isName = Glob.parse(name).isExact();
            (excludes ? exclude : include).add(isName ? normalise.apply(name) : CaseFold.fold(name));
        }
        return new ContextFilter(include, exclude);
    }

    public boolean isAll() {
        return include.isEmpty() && exclude.isEmpty() && choices.isEmpty();
    }

    /** @param contextName the name of a directory in the tree */
    public boolean matches(String contextName) {
        if (!include.isEmpty() && !anyFits(include, contextName) || anyFits(exclude, contextName)) {
            return false;
        }
        for (NameChoice choice : choices) {
            if (!choice.matches(contextName)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyFits(List<String> patterns, String contextName) {
        for (String pattern : patterns) {
            if (pattern.equals(contextName) || Glob.parse(pattern).matches(contextName)) {
                return true;
            }
        }
        return false;
    }

    /** The contexts that both mean. */
    public ContextFilter and(ContextFilter other) {
        List<String> bothExclude = new ArrayList<>(exclude);
        bothExclude.addAll(other.exclude);
        List<NameChoice> bothChoices = new ArrayList<>(choices);
        bothChoices.addAll(other.choices);
        if (!include.isEmpty() && !other.include.isEmpty()) {
            bothChoices.add(NameChoice.parse(other.include));
        }
        return new ContextFilter(include.isEmpty() ? other.include : include, bothExclude, bothChoices);
    }

    /** The condition in words: {@code context a or b, not c}. */
    public String describe() {
        if (isAll()) {
            return "all contexts";
        }
        Wording words = new Wording("context");
        include.forEach(words::include);
        exclude.forEach(words::exclude);
        StringBuilder text = new StringBuilder(include.isEmpty() && exclude.isEmpty() ? "" : words.toString());
        for (NameChoice choice : choices) {
            text.append(text.length() == 0 ? "" : " and ").append(choice.describe("context"));
        }
        return text.toString();
    }
}
