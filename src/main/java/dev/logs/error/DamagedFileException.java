package dev.logs.error;

import org.jspecify.annotations.Nullable;

/** A file that is not what its name says: not SQLite, a foreign schema, or corrupt. The message names the file. */
public final class DamagedFileException extends LogsException {

    private static final long serialVersionUID = 1L;

    public DamagedFileException(String message, @Nullable String remedy) {
        super(message, remedy, null);
    }

    public DamagedFileException(String message, @Nullable String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
