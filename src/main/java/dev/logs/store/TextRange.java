package dev.logs.store;

/** Texts as SQLite compares and decodes them. */
final class TextRange {

    private static final int REPLACEMENT = 0xFFFD;

    private TextRange() {}

    /**
     * Whether SQL finds the text in a column exactly where Java finds it in what is read from that column: a lone
     * surrogate has no UTF-8, and U+FFFD is also what invalid bytes are read as.
     */
    static boolean isFaithful(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (codePoint == REPLACEMENT
                    || codePoint <= Character.MAX_SURROGATE && codePoint >= Character.MIN_SURROGATE) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }

    /** The rows whose column begins with the prefix, as an index range. */
    static SqlPart startsWith(String column, String prefix) {
        if (prefix.isEmpty()) {
            return SqlPart.exact("(" + column + " IS NOT NULL)");
        }
        String bound = firstBehind(prefix);
        String from = column + " >= ?";
        return bound.isEmpty()
                ? SqlPart.exact("(" + column + " IS NOT NULL AND " + from + ")", prefix)
                : SqlPart.exact("(" + column + " IS NOT NULL AND " + from + " AND " + column + " < ?)", prefix, bound);
    }

    /** The first text, in the order of UTF-8 bytes, behind all that begin with the prefix; empty when there is none. */
    static String firstBehind(String prefix) {
        int end = prefix.length();
        while (end > 0) {
            int last = prefix.codePointBefore(end);
            end -= Character.charCount(last);
            if (last < Character.MAX_CODE_POINT) {
                boolean beforeSurrogates = last + 1 == Character.MIN_SURROGATE;
                int next = beforeSurrogates ? Character.MAX_SURROGATE + 1 : last + 1;
                return prefix.substring(0, end) + Character.toString(next);
            }
        }
        return "";
    }
}
