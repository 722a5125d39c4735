package dev.logs.filter;

import org.jspecify.annotations.Nullable;

/**
 * {@code * + ? {n} {n,} {n,m}}.
 *
 * @param max {@link RegexNode.Repeated#UNBOUNDED} for none
 * @param end index behind it
 */
record RegexRepetition(int min, int max, int end) {

    /** Null when there is no repetition at {@code at}; an unfinished brace is plain text, as for RE2. */
    static @Nullable RegexRepetition read(String pattern, int at) {
        return switch (pattern.charAt(at)) {
            case '*' -> new RegexRepetition(0, RegexNode.Repeated.UNBOUNDED, at + 1);
            case '+' -> new RegexRepetition(1, RegexNode.Repeated.UNBOUNDED, at + 1);
            case '?' -> new RegexRepetition(0, 1, at + 1);
            case '{' -> braces(pattern, at);
            default -> null;
        };
    }

    private static @Nullable RegexRepetition braces(String pattern, int at) {
        int minEnd = digitsEnd(pattern, at + 1);
        if (minEnd == at + 1 || minEnd == pattern.length()) {
            return null;
        }
        int min = number(pattern, at + 1, minEnd);
        if (pattern.charAt(minEnd) == '}') {
            return new RegexRepetition(min, min, minEnd + 1);
        }
        int maxEnd = digitsEnd(pattern, minEnd + 1);
        if (pattern.charAt(minEnd) != ',' || maxEnd >= pattern.length() || pattern.charAt(maxEnd) != '}') {
            return null;
        }
        boolean unbounded = maxEnd == minEnd + 1;
        int max = unbounded ? RegexNode.Repeated.UNBOUNDED : number(pattern, minEnd + 1, maxEnd);
        return new RegexRepetition(min, max, maxEnd + 1);
    }

    private static int digitsEnd(String pattern, int from) {
        int end = from;
        while (end < pattern.length() && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** RE2 refuses more than 1000: whatever is longer only has to be beyond that. */
    private static int number(String pattern, int from, int to) {
        return to - from > 6 ? Integer.MAX_VALUE : Integer.parseInt(pattern.substring(from, to));
    }
}
