package dev.logs.error;

import org.jspecify.annotations.Nullable;

/** The disk refused: full, read-only, no permission, locked for too long. The message names the path. */
public final class StorageException extends LogsException {

    private static final long serialVersionUID = 1L;

    public StorageException(String message, @Nullable String remedy) {
        super(message, remedy, null);
    }

    public StorageException(String message, @Nullable String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
