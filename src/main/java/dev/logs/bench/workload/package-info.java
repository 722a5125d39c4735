/**
 * Generated logs: any number of entries that look, compress and search like those of real services, the same for the same seed.
 *
 * <p>What services say is in the resource {@code messages.txt}; how many entries, from when, from whom and in which order is a
 * {@link dev.logs.bench.workload.Workload}. An entry depends on the seed and its number alone, so chunks of entries are
 * written by several threads at once. Bytes come out, as JSON lines or plain text: nothing here knows a tree. Start reading at {@link
 * dev.logs.bench.workload.ChunkPipeline}, then {@code DrawnEntry}.
 */
@NullMarked
package dev.logs.bench.workload;

import org.jspecify.annotations.NullMarked;
