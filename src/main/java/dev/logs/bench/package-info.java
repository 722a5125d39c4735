/**
 * Benchmarks: generated logs to measure with.
 *
 * <p>Start reading at {@link dev.logs.bench.workload.Workload}.
 */
@NullMarked
package dev.logs.bench;

import org.jspecify.annotations.NullMarked;
