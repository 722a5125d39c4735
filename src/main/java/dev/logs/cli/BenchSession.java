package dev.logs.cli;

import dev.logs.bench.BenchRun;
import dev.logs.bench.BenchTree;
import dev.logs.bench.Figure;
import dev.logs.bench.Scenario;
import dev.logs.cli.option.BenchOptions;
import dev.logs.error.StorageException;
import dev.logs.terminal.ProgressLine;
import java.util.ArrayList;
import java.util.List;

/** Runs benchmarks as the user sees it: progress on a terminal, and nothing left behind, also on Ctrl-C. */
final class BenchSession {

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
                ShutdownHooks.Registration cleaning = session.shutdown().onShutdown(tree::close);
                ProgressLine line =
                        new ProgressLine(session.err(), session.terminal().columns())) {
            BenchRun run = new BenchRun(options.settings(session.clock()), tree, problems, text -> {
                if (session.terminal().stderr()) {
                    line.show(text);
                }
            });
            for (Scenario scenario : scenarios) {
                figures.addAll(run.measure(scenario));
            }
        }
        if (problems.hasProblems()) {
            throw new StorageException("the tree was not whole, so there are no figures", null);
        }
        return figures;
    }
}
