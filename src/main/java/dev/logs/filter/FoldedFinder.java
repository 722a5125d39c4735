package dev.logs.filter;

/** Finds a text whatever the case of its letters, by {@link CaseFold}. */
final class FoldedFinder implements TextFinder {

    /** Folded code points. */
    private final int[] needle;

    FoldedFinder(String literal) {
        needle = CodePoints.of(CaseFold.fold(literal));
    }

    @Override
    public long next(String text, int from) {
        if (needle.length == 0) {
            return from <= text.length() ? TextFinder.pack(from, from) : NONE;
        }
        // A code point of the needle takes at least one UTF-16 unit.
        int lastStart = text.length() - needle.length;
        int first = needle[0];
        for (int start = from; start <= lastStart; start++) {
            char unit = text.charAt(start);
            int folded = unit < 0x80 ? CaseFold.fold(unit) : CaseFold.fold(text.codePointAt(start));
            if (folded == first) {
                int end = endOfMatch(text, start);
                if (end >= 0) {
                    return TextFinder.pack(start, end);
                }
            }
        }
        return NONE;
    }

    /** Index behind the needle when it stands at {@code start}, else -1. */
    private int endOfMatch(String text, int start) {
        int at = start;
        for (int wanted : needle) {
            if (at >= text.length()) {
                return -1;
            }
            int codePoint = text.codePointAt(at);
            if (CaseFold.fold(codePoint) != wanted) {
                return -1;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }
}
