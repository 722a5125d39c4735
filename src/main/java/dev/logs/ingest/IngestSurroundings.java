package dev.logs.ingest;

import dev.logs.error.ProblemSink;
import java.io.OutputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What a run works with.
 *
 * @param formats how lines are read
 * @param store where entries go; the run does not close it
 * @param clock the receipt time of entries that carry none
 * @param problems hears what was skipped
 * @param progress hears what was committed
 * @param tee gets every byte of the input as it is read, unchanged; or null
 */
public record IngestSurroundings(
        InputFormats formats,
        EntryStore store,
        Clock clock,
        ProblemSink problems,
        IngestProgress progress,
        @Nullable OutputStream tee) {}
