package dev.logs.format;

/**
 * One physical line of a source, without its terminator, as a view on a shared buffer.
 *
 * <p>Valid only during the call it is passed to: the buffer is reused for the next line.
 */
public interface Line {

    byte[] buffer();

    /** Index of the first byte in {@link #buffer()}. */
    int offset();

    /** Number of bytes. */
    int length();

    /** Line number within its source, from 1. */
    long number();

    /** Whether a carriage return stood at the end, which is left out of the bytes. */
    default boolean endsWithCarriageReturn() {
        return false;
    }
}
