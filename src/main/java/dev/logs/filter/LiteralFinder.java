package dev.logs.filter;

/** Finds a text as it is. */
record LiteralFinder(String literal) implements TextFinder {

    @Override
    public long next(String text, int from) {
        int start = text.indexOf(literal, from);
        return start < 0 ? NONE : TextFinder.pack(start, start + literal.length());
    }
}
