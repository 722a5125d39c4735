package dev.logs.filter;

/**
 * Names that a pattern matches from end to end, as LogQL's {@code =~} asks. A missing name counts as the empty text.
 *
 * @param pattern made with {@link PatternExtent#WHOLE_TEXT}
 */
public record WholeText(TextPattern pattern) implements NamePattern {

    @Override
    public boolean matches(String name) {
        return pattern.find(name);
    }

    @Override
    public boolean matchesMissing() {
        return pattern.find("");
    }

    @Override
    public String describe() {
        return "/" + pattern.source() + "/";
    }
}
