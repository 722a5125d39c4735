package dev.logs.filter;

import dev.logs.error.UsageException;

/** Words the errors in a regular expression. */
final class RegexError {

    private static final String AS_TEXT =
            "to search for it as plain text use -F, or put a backslash before the character";

    private RegexError() {}

    /** @param position index of the offending character */
    static UsageException at(String pattern, int position, String what) {
        return at(pattern, position, what, AS_TEXT);
    }

    static UsageException at(String pattern, int position, String what, String remedy) {
        return new UsageException(
                "cannot read the pattern '" + pattern + "': " + what + " at character "
                        + (pattern.codePointCount(0, Math.min(position, pattern.length())) + 1),
                remedy);
    }

    static UsageException lookaround(String pattern, int position) {
        return at(
                pattern,
                position,
                "look-ahead and look-behind are not supported",
                "patterns run in linear time and so cannot look around; filter twice instead, or use -v, -w or (?:^|...)");
    }

    static UsageException backreference(String pattern, int position) {
        return at(
                pattern,
                position,
                "back-references are not supported",
                "patterns run in linear time and so cannot refer back to a group; write the alternatives out");
    }
}
