package dev.logs.error;

import org.jspecify.annotations.Nullable;

/** An option, argument or query that cannot be understood; nothing was done. */
public final class UsageException extends LogsException {

    private static final long serialVersionUID = 1L;

    public UsageException(String message, @Nullable String remedy) {
        super(message, remedy, null);
    }

    public UsageException(String message, @Nullable String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
