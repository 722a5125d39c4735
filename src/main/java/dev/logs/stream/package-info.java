/**
 * Byte streams in and out: compressed input, lines of any length, UTF-8, output that notices a closed pipe.
 *
 * <p>Nothing here knows what a line means or where an entry is stored. Input is read ahead by a thread of its own, so
 * that whoever takes the lines can see that a live pipe is silent and can stop while the pipe blocks. Start reading at
 * {@link dev.logs.stream.LineReader}, then {@link dev.logs.stream.CompressedInput}.
 */
@NullMarked
package dev.logs.stream;

import org.jspecify.annotations.NullMarked;
