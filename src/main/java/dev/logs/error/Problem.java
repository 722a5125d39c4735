package dev.logs.error;

import org.jspecify.annotations.Nullable;

/**
 * Something that was skipped while the rest went on: the run ends with exit status 2.
 *
 * @param where the file, directory or line, as the user would name it
 * @param what one clause without a full stop
 * @param remedy what to do, or null
 */
public record Problem(String where, String what, @Nullable String remedy) {

    public static Problem of(String where, String what) {
        return new Problem(where, what, null);
    }

    public static Problem of(String where, LogsException error) {
        String message = error.getMessage();
        return new Problem(where, message == null ? error.getClass().getSimpleName() : message, error.remedy());
    }
}
