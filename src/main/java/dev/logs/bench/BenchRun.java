package dev.logs.bench;

import dev.logs.bench.workload.ChunkPipeline;
import dev.logs.bench.workload.GeneratedInput;
import dev.logs.bench.workload.LineForm;
import dev.logs.bench.workload.Workload;
import dev.logs.entry.PartitionKey;
import dev.logs.error.ProblemSink;
import dev.logs.ingest.IngestCounts;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.IngestRun;
import dev.logs.ingest.IngestSource;
import dev.logs.ingest.IngestSummary;
import dev.logs.ingest.IngestSurroundings;
import dev.logs.ingest.KnownFormats;
import dev.logs.ingest.TreeEntryStore;
import dev.logs.query.QueryCounters;
import dev.logs.query.QueryEngine;
import dev.logs.store.StoreSettings;
import dev.logs.tree.CacheCounters;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.HandleCache;
import dev.logs.tree.PartitionOpener;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Builds the tree of one scenario and measures on it, inside this process. Start reading here. */
public final class BenchRun {

    /** Times that one question is asked at most for, however many rounds are wanted. */
    private static final long QUESTION_NANOS_MAX = 2_000_000_000L;

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
        long lastDay = Math.floorDiv(settings.clock().instant().getEpochSecond(), PartitionKey.SECONDS_PER_DAY) - 1;
        Workload workload = scenario.workload(settings.scale(), lastDay);
        figures.clear();
        ingest(scenario, workload);
        search(scenario, workload);
        return List.copyOf(figures);
    }

    private void ingest(Scenario scenario, Workload workload) {
        progress.accept(scenario + ": ingest of " + workload.entries() + " entries");
        CountedInput bytes = new CountedInput(new GeneratedInput(new ChunkPipeline(workload, LineForm.JSONL, 1)));
        IngestSource source =
                new IngestSource("the generated entries", "generated", IngestSource.Kind.FILE, () -> bytes, null);
        long start = System.nanoTime();
        IngestSummary summary;
        try (TreeEntryStore store =
                new TreeEntryStore(tree.root(scenario), StoreSettings.DEFAULT, CacheLimits.DEFAULT, problems)) {
            summary = new IngestRun(IngestRequest.of(List.of(source)), surroundings(store)).execute();
        }
        long nanos = Math.max(1, System.nanoTime() - start);
        if (summary.failure() != null) {
            throw summary.failure();
        }
        IngestCounts counts = summary.counts();
        add(Figure.of(scenario, "ingest", Figure.Unit.ENTRIES_PER_SECOND, perSecond(counts.entries(), nanos)));
        add(Figure.of(scenario, "ingest", Figure.Unit.BYTES_PER_SECOND, perSecond(bytes.count(), nanos)));
        add(Figure.of(scenario, "JSON lines", Figure.Unit.BYTES, bytes.count()));
        add(Figure.of(scenario, "tree", Figure.Unit.BYTES, tree.bytes(scenario)));
        add(Figure.of(scenario, "partitions", Figure.Unit.TIMES, counts.partitions()));
    }

    private IngestSurroundings surroundings(TreeEntryStore store) {
        Clock clock = settings.clock();
        return new IngestSurroundings(new KnownFormats(ZoneOffset.UTC), store, clock, problems, counts -> {}, null);
    }

    private void search(Scenario scenario, Workload workload) {
        TreeRoot root = tree.root(scenario);
        try (HandleCache handles = new HandleCache(
                PartitionOpener.forReading(root, StoreSettings.DEFAULT),
                CacheLimits.DEFAULT,
                () -> System.nanoTime() / 1_000_000,
                problems)) {
            PartitionResolver resolver = new PartitionResolver(root, problems);
            QueryEngine engine = new QueryEngine(resolver, handles, problems, new QueryCounters(System::nanoTime));
            for (BenchQuestion question : BenchQuestions.of(workload)) {
                add(ask(scenario, question, engine));
            }
            CacheCounters counters = handles.counters();
            add(Figure.of(scenario, "files opened", Figure.Unit.TIMES, counters.opened()));
            add(Figure.of(scenario, "files reused", Figure.Unit.TIMES, counters.reused()));
            add(Figure.of(scenario, "files closed", Figure.Unit.TIMES, counters.closed()));
        }
    }

    /** The first time is not counted: it opens files and loads classes. */
    private Figure ask(Scenario scenario, BenchQuestion question, QueryEngine engine) {
        String kind = question.answer() == BenchQuestion.Answer.COUNT ? "count" : "page";
        String measure = question.name() + ": " + kind;
        progress.accept(scenario + ": " + measure);
        long found = question.ask(engine);
        long[] nanos = new long[settings.rounds()];
        int asked = 0;
        long begin = System.nanoTime();
        while (asked < nanos.length && (asked == 0 || System.nanoTime() - begin < QUESTION_NANOS_MAX)) {
            long start = System.nanoTime();
            long again = question.ask(engine);
            nanos[asked++] = System.nanoTime() - start;
            if (again != found) {
                throw new IllegalStateException(measure + " answered " + found + ", then " + again);
            }
        }
        return Figure.latency(scenario, measure, new Latencies(Arrays.copyOf(nanos, asked)), found);
    }

    private void add(Figure figure) {
        figures.add(figure);
    }

    private static long perSecond(long count, long nanos) {
        return Math.round(count * 1e9 / nanos);
    }
}
