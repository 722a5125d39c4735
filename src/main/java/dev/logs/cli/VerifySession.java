package dev.logs.cli;

import dev.logs.cli.answer.TablePrinter;
import dev.logs.cli.answer.VerifyReport;
import dev.logs.cli.option.VerifyOptions;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.format.OutputForm;
import dev.logs.store.StoreSettings;
import dev.logs.terminal.ProgressLine;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import dev.logs.upkeep.TreeLock;
import dev.logs.upkeep.verify.CheckedPartition;
import dev.logs.upkeep.verify.Repair;
import dev.logs.upkeep.verify.VerifyRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Checks and repairs as the user sees it: progress, a row for each thing that is wrong, and one summary line. */
final class VerifySession {

    private final Session session;
    private final TreeRoot root;
    private final StoreSettings storage;
    private final ErrorReport unchecked;

    VerifySession(Session session, TreeRoot root, StoreSettings storage) {
        this.session = session;
        this.root = root;
        this.storage = storage;
        this.unchecked = new ErrorReport(session.err());
    }

    int run(VerifyOptions options, TimeRange range, OutputForm form) {
        VerifyReport report = new VerifyReport(session.err());
        PartitionResolver resolver = new PartitionResolver(root, unchecked);
        if (options.isRepair()) {
            try (TreeLock lock = TreeLock.take(root, storage.modes(), report::tellWaiting)) {
                Repair repair =
                        new Repair(root, storage, session.now().toString().replaceAll("[-:]|\\..*|Z", "") + "Z");
                repair.finishEarlier(resolver);
                check(options, range, report);
                report.found().forEach(each -> repair(repair, each, report));
            }
        } else {
            check(options, range, report);
        }
        Results.print(
                session,
                Results.Paging.NEVER,
                out -> report.isEmpty() && form == OutputForm.SHORT
                        ? ExitStatus.OK
                        : TablePrinter.print(report.table(), form, out));
        if (unchecked.hasProblems()) {
            report.noteUnchecked();
        }
        report.summarise();
        if (unchecked.hasProblems()) {
            return ExitStatus.ERROR;
        }
        return report.isEmpty() ? ExitStatus.OK : ExitStatus.NOTHING_FOUND;
    }

    private void check(VerifyOptions options, TimeRange range, VerifyReport report) {
        PartitionResolver resolver = new PartitionResolver(root, unchecked);
        List<PartitionKey> partitions =
                new ArrayList<>(resolver.resolve(options.contexts(), range).partitions());
        Collections.sort(partitions);
        try (ProgressLine line =
                new ProgressLine(session.err(), session.terminal().columns())) {
            report.add(new VerifyRun(root, options.depth(), unchecked)
                    .check(partitions, progress(line, partitions.size())));
        }
    }

    private LongConsumer progress(ProgressLine line, int all) {
        AtomicLong done = new AtomicLong();
        return session.terminal().stderr()
                ? number -> line.show("checked " + done.addAndGet(number) + " of " + all)
                : number -> {};
    }

    private void repair(Repair repair, CheckedPartition found, VerifyReport report) {
        try {
            report.tell(found, repair.repair(found));
        } catch (LogsException e) {
            unchecked.report(Problem.of(found.partition().toString(), e));
        }
    }
}
