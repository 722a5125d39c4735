/**
 * The bytes below the columns: growable output, checked input, checksums, zstd frames, and the streams of a payload.
 *
 * <p>Nothing here knows what a byte means. Every read is checked against the end of its range, so damaged or hostile bytes end
 * in {@link dev.logs.error.DamagedFileException}, never in another error; what is decompressed is bounded before memory
 * is asked for. {@link dev.logs.block.bytes.ZstdFrames} alone knows zstd. Start reading at {@link
 * dev.logs.block.bytes.StreamWriter}.
 */
@NullMarked
package dev.logs.block.bytes;

import org.jspecify.annotations.NullMarked;
