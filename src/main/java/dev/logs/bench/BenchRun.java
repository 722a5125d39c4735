package dev.logs.bench;

import dev.logs.bench.workload.Workload;
import dev.logs.error.ProblemSink;
import dev.logs.ingest.IngestCounts;
import dev.logs.transfer.ExportSummary;
import dev.logs.tree.CacheCounters;
import dev.logs.tree.TreeRoot;
import dev.logs.upkeep.CompactSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Builds the tree of one scenario, asks it all questions, compacts it and asks them again, inside this process. Start reading
 * here.
 */
public final class BenchRun {

    private final BenchSettings settings;
    private final BenchTree tree;
    private final ProblemSink problems;
    private final Consumer<String> progress;
    private final List<Figure> figures = new ArrayList<>();

    /**
     * @param problems hears of what makes the figures worthless
     * @param progress hears what is measured now
     */
    public BenchRun(BenchSettings settings, BenchTree tree, ProblemSink problems, Consumer<String> progress) {
        this.settings = settings;
        this.tree = tree;
        this.problems = problems;
        this.progress = progress;
    }

    /** Measures all of a scenario. */
    public List<Figure> measure(Scenario scenario) {
        Workload workload = settings.workload(scenario);
        TreeWork work = new TreeWork(tree.root(scenario), settings.clock(), problems);
        figures.clear();
        Figure.Setting rows = new Figure.Setting(scenario, Figure.Kept.ROWS);
        fill(work, workload, rows);
        ask(workload, rows);
        measureRest(work, workload, rows);
        Figure.Setting blocks = new Figure.Setting(scenario, Figure.Kept.BLOCKS);
        compact(work, blocks);
        ask(workload, blocks);
        measureRest(work, workload, blocks);
        return List.copyOf(figures);
    }

    private void fill(TreeWork work, Workload workload, Figure.Setting setting) {
        progress.accept(setting + ": ingest of " + workload.entries() + " entries");
        TreeWork.Filled filled = work.fill(workload);
        IngestCounts counts = filled.summary().counts();
        figures.add(setting.rate("ingest", Figure.Unit.ENTRIES_PER_SECOND, counts.entries(), filled.nanos()));
        figures.add(setting.rate("ingest", Figure.Unit.BYTES_PER_SECOND, filled.bytes(), filled.nanos()));
        figures.add(setting.figure("JSON lines", Figure.Unit.BYTES, filled.bytes()));
        figures.add(setting.figure("tree", Figure.Unit.BYTES, tree.bytes(setting.scenario())));
        figures.add(setting.figure("partitions", Figure.Unit.TIMES, counts.partitions()));
    }

    private void compact(TreeWork work, Figure.Setting setting) {
        progress.accept(setting + ": compact");
        CompactSummary summary = work.compact();
        figures.add(setting.figure("compact", Figure.Unit.ENTRIES_PER_SECOND, summary.entriesPerSecond()));
        figures.add(setting.figure("tree", Figure.Unit.BYTES, tree.bytes(setting.scenario())));
    }

    private void ask(Workload workload, Figure.Setting setting) {
        progress.accept(setting + ": questions");
        try (TreeQuestions questions = new TreeQuestions(tree.root(setting.scenario()), problems)) {
            questions.askAll(workload, settings.rounds(), asked -> {
                progress.accept(setting + ": " + asked.measure());
                figures.add(setting.latency(asked.measure(), asked.latencies(), asked.found()));
            });
            CacheCounters counters = questions.counters();
            figures.add(setting.figure("files opened", Figure.Unit.TIMES, counters.opened()));
            figures.add(setting.figure("files reused", Figure.Unit.TIMES, counters.reused()));
            figures.add(setting.figure("files closed", Figure.Unit.TIMES, counters.closed()));
            if (setting.kept() == Figure.Kept.BLOCKS) {
                figures.add(setting.figure("templates", Figure.Unit.TIMES, questions.templates()));
            }
            progress.accept(setting + ": export");
            ExportSummary export = questions.exportAll(settings.clock());
            long nanos = export.elapsed().toNanos();
            figures.add(setting.rate("export", Figure.Unit.ENTRIES_PER_SECOND, export.entries(), nanos));
            figures.add(setting.rate("export", Figure.Unit.BYTES_PER_SECOND, export.bytes(), nanos));
        }
    }

    private void measureRest(TreeWork work, Workload workload, Figure.Setting setting) {
        progress.accept(setting + ": import");
        TreeRoot copy = tree.copy(setting.scenario());
        long nanos = work.importInto(copy);
        tree.delete(copy.path());
        figures.add(setting.rate("import", Figure.Unit.ENTRIES_PER_SECOND, workload.entries(), nanos));
        OwnProgram program = settings.program();
        TreeRoot root = tree.root(setting.scenario());
        if (program != null) {
            progress.accept(setting + ": start, memory");
            Shell shell = new Shell(tree.folder(), program.environment());
            figures.addAll(new ProcessFigures(program, shell, settings.rounds()).measure(root, setting));
        }
        progress.accept(setting + ": tail");
        Latencies delays = new TailDelay(root, settings.clock(), problems).measure(settings.rounds());
        figures.add(setting.latency("tail delay", delays, 0));
        tree.delete(root.directory(TailDelay.CONTEXT));
    }
}
