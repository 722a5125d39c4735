package dev.logs.error;

import org.jspecify.annotations.Nullable;

/** Input that the user asked to be strict about ({@code --on-error fail}). The message names source and line. */
public final class RejectedInputException extends LogsException {

    private static final long serialVersionUID = 1L;

    public RejectedInputException(String message, @Nullable String remedy) {
        super(message, remedy, null);
    }

    public RejectedInputException(String message, @Nullable String remedy, Throwable cause) {
        super(message, remedy, cause);
    }
}
