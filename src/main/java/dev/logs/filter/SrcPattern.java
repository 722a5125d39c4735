package dev.logs.filter;

/** Says which sources are meant. Case-sensitive. Immutable and thread-safe. */
public sealed interface SrcPattern permits SrcPattern.Tree, SrcPattern.Name {

    /**
     * Reads a pattern without its {@code !}.
     *
     * <p>{@code hero.proc} means itself and everything below it; with a wildcard the whole name must fit, so that
     * {@code hero.proc*} is a plain prefix; the empty text means entries without a source.
     */
    static SrcPattern parse(String text) {
        Glob glob = Glob.parse(text);
        return glob.isExact() ? new Tree(glob.prefix()) : new Name(glob);
    }

    boolean matches(String src);

    /** As the user would write it. */
    String describe();

    /** A source and, unless it is the empty one, all whose names continue with a dot. */
    record Tree(String name) implements SrcPattern {

        @Override
        public boolean matches(String src) {
            if (!src.startsWith(name)) {
                return false;
            }
            int length = name.length();
            return src.length() == length || length > 0 && src.charAt(length) == '.';
        }

        @Override
        public String describe() {
            return name.isEmpty() ? "''" : name + " and below";
        }
    }

    /** Sources whose whole name fits. */
    record Name(NamePattern pattern) implements SrcPattern {

        @Override
        public boolean matches(String src) {
            return pattern.matches(src);
        }

        @Override
        public String describe() {
            return pattern.describe();
        }
    }
}
