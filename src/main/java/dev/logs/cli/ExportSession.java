package dev.logs.cli;

import dev.logs.cli.answer.ExportReport;
import dev.logs.stream.BrokenPipeException;
import dev.logs.terminal.ProgressLine;
import dev.logs.transfer.ExportRequest;
import dev.logs.transfer.ExportRun;

/** Runs an export as the user sees it: progress, one summary line, and nothing half written when told to stop. */
final class ExportSession {

    private final Session session;
    private final TreeReading tree;

    ExportSession(Session session, TreeReading tree) {
        this.session = session;
        this.tree = tree;
    }

    int run(ExportRequest request) {
        ExportRun run = new ExportRun(request, tree.engine(), tree.resolver(), session.clock());
        try (ProgressLine line = tree.progressLine();
                ShutdownHooks.Registration stopping = session.shutdown().onShutdown(run::abandon)) {
            ExportReport report = new ExportReport(session.err(), line, System::nanoTime);
            report.summarise(run.execute(report));
            return ExitStatus.OK;
        } catch (BrokenPipeException e) {
            return ExitStatus.OK;
        }
    }
}
