package dev.logs.filter;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.logs.error.UsageException;

/** Finds what a regular expression matches, in time linear in the text. {@code ^} and {@code $} match at every line. */
final class RegexFinder implements TextFinder {

    /** The opposite of what {@link WordFinder} takes for a word character. */
    private static final String NO_WORD = "[^\\pL\\pM\\p{Nd}\\p{Pc}]";

    private final Pattern pattern;

    /** The group that holds the match proper. */
    private final int group;

    /** @throws UsageException when the expression is not one that RE2 knows */
    RegexFinder(String source, CaseRule rule, PatternExtent extent) {
        int flags = Pattern.MULTILINE | (rule == CaseRule.INSENSITIVE ? Pattern.CASE_INSENSITIVE : 0);
        compile(source, flags);
        String expression =
                switch (extent) {
                    case ANYWHERE -> source;
                    // The group takes part in the choice of the leftmost match, so that the boundary can move it.
                    case WORDS -> "(?:^|" + NO_WORD + ")(" + source + ")(?:$|" + NO_WORD + ")";
                    case WHOLE_TEXT -> "\\A(?s:" + source + ")\\z";
                };
        pattern = compile(expression, flags);
        group = extent == PatternExtent.WORDS ? 1 : 0;
    }

    @Override
    public long next(String text, int from) {
        if (from > text.length()) {
            return NONE;
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from) ? TextFinder.pack(matcher.start(group), matcher.end(group)) : NONE;
    }

    private static Pattern compile(String expression, int flags) {
        try {
            return Pattern.compile(expression, flags);
        } catch (PatternSyntaxException e) {
            throw refused(expression, e);
        }
    }

    private static UsageException refused(String expression, PatternSyntaxException e) {
        String fragment = e.getPattern() == null ? "" : e.getPattern();
        int position = Math.max(0, expression.indexOf(fragment));
        return RegexError.at(
                expression, position, e.getDescription() + (fragment.isEmpty() ? "" : " `" + fragment + "`"));
    }
}
