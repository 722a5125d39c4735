package dev.logs.bench.peer;

import dev.logs.bench.BenchSettings;
import dev.logs.error.ProblemSink;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a run with other programs goes.
 *
 * @param program the file that {@code logs} is started by
 * @param environment of every process, beside the variables of this one
 * @param problems hears of what makes the figures worthless
 * @param progress hears what is measured now
 */
public record PeerSettings(
        BenchSettings bench,
        String program,
        Map<String, String> environment,
        ProblemSink problems,
        Consumer<String> progress) {

    /** More rounds would make a run longer than anybody waits for. */
    private static final int ROUNDS_MAX = 5;

    int rounds() {
        return Math.min(ROUNDS_MAX, bench.rounds());
    }
}
