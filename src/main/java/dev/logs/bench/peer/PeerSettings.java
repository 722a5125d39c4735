package dev.logs.bench.peer;

import dev.logs.bench.BenchSettings;
import dev.logs.bench.OwnProgram;
import dev.logs.error.ProblemSink;
import java.util.function.Consumer;

/**
 * How a run with other programs goes.
 *
 * @param program takes turns with the others
 * @param problems hears of what makes the figures worthless
 * @param progress hears what is measured now
 */
public record PeerSettings(BenchSettings bench, OwnProgram program, ProblemSink problems, Consumer<String> progress) {

    /** More rounds would make a run longer than anybody waits for. */
    private static final int ROUNDS_MAX = 5;

    int rounds() {
        return Math.min(ROUNDS_MAX, bench.rounds());
    }
}
