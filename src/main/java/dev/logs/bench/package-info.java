/**
 * Benchmarks: scenarios that build a tree of generated entries, ask it the same questions many times, and tell figures.
 *
 * <p>Everything runs inside the process, through the same core that the commands use; nothing here prints. What is generated is the
 * business of {@code workload}. Start reading at {@link dev.logs.bench.BenchRun}.
 */
@NullMarked
package dev.logs.bench;

import org.jspecify.annotations.NullMarked;
