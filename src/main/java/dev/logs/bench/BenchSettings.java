package dev.logs.bench;

import dev.logs.bench.workload.Workload;
import dev.logs.entry.PartitionKey;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a run measures.
 *
 * @param scale 1: scenarios in full size; 0.1: a tenth of the entries, on fewer days of fewer contexts
 * @param rounds how often each question is asked
 * @param program null when it is not known; what needs it is left out then
 * @param clock the newest entries are of the day before its day
 */
public record BenchSettings(
        double scale, int rounds, @Nullable OwnProgram program, Clock clock) {

    /** The entries of a scenario. */
    public Workload workload(Scenario scenario) {
        long today = Math.floorDiv(clock.instant().getEpochSecond(), PartitionKey.SECONDS_PER_DAY);
        return scenario.workload(scale, today - 1);
    }
}
