package dev.logs.cli;

import dev.logs.bench.BenchRun;
import dev.logs.bench.BenchSettings;
import dev.logs.bench.BenchTree;
import dev.logs.bench.Figure;
import dev.logs.bench.OwnProgram;
import dev.logs.bench.Scenario;
import dev.logs.bench.peer.PeerRun;
import dev.logs.bench.peer.PeerSettings;
import dev.logs.cli.option.BenchOptions;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import dev.logs.terminal.ProgressLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs benchmarks as the user sees it: progress on a terminal, and nothing left behind, also on Ctrl-C. */
final class BenchSession {

    private static final String PROGRAM_VARIABLE = "LOGS_PROGRAM";

    private final Session session;
    private final BenchOptions options;

    BenchSession(Session session, BenchOptions options) {
        this.session = session;
        this.options = options;
    }

    /**
     * Measures the scenarios, one after another.
     *
     * @throws StorageException when a tree could not be written or read whole: its figures would mean nothing
     */
    List<Figure> measure(List<Scenario> scenarios) {
        ErrorReport problems = new ErrorReport(session.err());
        List<Figure> figures = new ArrayList<>();
        try (BenchTree tree = options.tree();
                ShutdownHooks.Registration cleaning = session.shutdown().onShutdown(() -> clean(tree));
                ProgressLine line =
                        new ProgressLine(session.err(), session.terminal().columns())) {
            Consumer<String> progress = text -> {
                if (session.terminal().stderr()) {
                    line.show(text);
                }
            };
            OwnProgram program = program();
            BenchSettings settings = options.settings(program, session.clock());
            BenchRun run = new BenchRun(settings, tree, problems, progress);
            for (Scenario scenario : scenarios) {
                figures.addAll(run.measure(scenario));
                if (options.withPeers()) {
                    PeerSettings peers = new PeerSettings(settings, known(program), problems, progress);
                    figures.addAll(new PeerRun(peers, tree, scenario).measure());
                }
            }
        }
        if (problems.hasProblems()) {
            throw new StorageException("the tree was not whole, so there are no figures", null);
        }
        return figures;
    }

    /** What still writes there is ended first. */
    private static void clean(BenchTree tree) {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        tree.close();
    }

    /** This program, as the launcher names it. */
    private @Nullable OwnProgram program() {
        String file = session.variable(PROGRAM_VARIABLE);
        if (file == null) {
            return null;
        }
        String absolute = file.contains("/") ? Path.of(file).toAbsolutePath().toString() : file;
        return new OwnProgram(absolute, session.environment());
    }

    private static OwnProgram known(@Nullable OwnProgram program) {
        if (program == null) {
            throw new UsageException(
                    "--peers: the file that logs is started by is not known",
                    "start it without java -jar, or set " + PROGRAM_VARIABLE);
        }
        return program;
    }
}
