package dev.logs.filter;

/** Only those occurrences that stand alone, see {@link PatternExtent#WORDS}. For finders of one plain text. */
record WordFinder(TextFinder finder) implements TextFinder {

    @Override
    public long next(String text, int from) {
        int at = from;
        while (at <= text.length()) {
            long found = finder.next(text, at);
            if (found == NONE || standsAlone(text, found)) {
                return found;
            }
            at = TextFinder.start(found) + 1;
        }
        return NONE;
    }

    private static boolean standsAlone(String text, long found) {
        int start = TextFinder.start(found);
        int end = TextFinder.end(found);
        return !(start > 0 && isWord(text.codePointBefore(start)))
                && !(end < text.length() && isWord(text.codePointAt(end)));
    }

    private static boolean isWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.CONNECTOR_PUNCTUATION -> true;
                    default -> false;
                };
    }
}
