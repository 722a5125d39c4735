package dev.logs.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line that is not of its source's format.
 *
 * @param rejects the file of {@link Action#SET_ASIDE}, appended to; else null
 */
public record UnparsableLines(Action action, @Nullable Path rejects) {

    /** The choices. */
    public enum Action {
        /** Stored as plain text. */
        KEEP,
        /** Ends the run; everything before it is committed. */
        FAIL,
        /** Written to a file instead, byte for byte. */
        SET_ASIDE
    }

    public static final UnparsableLines KEEP = new UnparsableLines(Action.KEEP, null);
    public static final UnparsableLines FAIL = new UnparsableLines(Action.FAIL, null);

    /** To a file. */
    public static UnparsableLines setAside(Path rejects) {
        return new UnparsableLines(Action.SET_ASIDE, rejects);
    }
}
