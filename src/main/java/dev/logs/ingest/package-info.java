/**
 * Lines become entries, entries become batches, batches are committed to their partitions.
 *
 * <p>One thread reads ahead, the caller's thread parses, one or two threads write; every queue between them is bounded,
 * so a slow disk slows the input down and memory stays small whatever comes. Formats and partitions are reached through
 * {@link dev.logs.ingest.InputFormats} and {@link dev.logs.ingest.EntryStore}; nothing here prints or knows an option.
 * Start reading at {@link dev.logs.ingest.IngestRun}, then {@link dev.logs.ingest.EntryAssembler}.
 */
@NullMarked
package dev.logs.ingest;

import org.jspecify.annotations.NullMarked;
