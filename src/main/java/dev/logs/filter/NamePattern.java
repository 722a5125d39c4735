package dev.logs.filter;

/** Says which names are meant: a source, a job id, a tag, a context. Case-sensitive. Immutable and thread-safe. */
public sealed interface NamePattern permits Glob, WholeText {

    /** Whether the whole name is meant. */
    boolean matches(String name);

    /** Whether an entry without such a name is meant. */
    boolean matchesMissing();

    /** As the user would write it. */
    String describe();
}
