package dev.logs.stream;

import java.io.IOException;

/**
 * Whoever read the output has gone ({@code | head}): not an error, the run ends at once and silently.
 *
 * <p>Not one of the error family, since there is nothing to tell anyone.
 */
public final class BrokenPipeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPipeException(IOException cause) {
        super("the reader of the output has gone", cause);
    }

    /** Whether an exception of a write means that the reader has gone. */
    public static boolean means(IOException error) {
        String message = error.getMessage();
        // The text is the operating system's; its translations keep the English word, or the whole term in brackets.
        return message != null && (containsPipe(message) || message.equals("Stream closed"));
    }

    private static boolean containsPipe(String message) {
        return message.contains("ipe") || message.contains("EPIPE");
    }
}
