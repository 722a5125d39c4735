package dev.logs.cli;

import dev.logs.tail.EndConditions;
import dev.logs.tail.Follow;
import dev.logs.tail.TailEnd;
import dev.logs.tail.TailOutput;
import dev.logs.tail.TailRun;
import dev.logs.tail.TailStart;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs a tail as a process does: with an orderly end when it is told to stop, and the status that its end means. */
final class TailSession {

    /** How long a process that is told to end waits for what is being printed: the reader may have stopped reading. */
    private static final Duration LAST_PRINT = Duration.ofSeconds(2);

    private final Session session;
    private final EndConditions ends;
    private @Nullable TailEnd end;

    TailSession(Session session, EndConditions ends) {
        this.session = session;
        this.ends = ends;
    }

    /** Runs until the end; the status is told by {@link #status}. */
    int run(TreeReading tree, TailStart start, TailOutput output) {
        try (Follow follow = tree.follow(start.history(), session.clock())) {
            TailRun run = new TailRun(follow, ends, output, session.clock());
            try (ShutdownHooks.Registration stopping = session.shutdown().onShutdown(() -> run.stop(LAST_PRINT))) {
                end = run.run(tree.engine(), start);
            }
        }
        return ExitStatus.OK;
    }

    /** @param reading status of reading the tree; trouble with some partition does not change what a script waited for */
    int status(int reading) {
        if (end == TailEnd.TIMED_OUT) {
            return ExitStatus.TIMED_OUT;
        }
        return end == TailEnd.SEEN ? ExitStatus.OK : reading;
    }
}
