package dev.logs.error;

import org.jspecify.annotations.Nullable;

/** An error that a user can act on. The message is complete on its own; {@link #remedy()} says what to do next. */
public abstract sealed class LogsException extends RuntimeException
        permits UsageException,
                DamagedFileException,
                StorageException,
                RejectedInputException,
                InterruptedRunException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String remedy;

    LogsException(String message, @Nullable String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What the user can do about it, or null when the message already says it. */
    public final @Nullable String remedy() {
        return remedy;
    }

    /** The exit status of a run that ends with this error. */
    public int exitStatus() {
        return 2;
    }
}
