package dev.logs.bench;

import dev.logs.bench.workload.ChunkPipeline;
import dev.logs.bench.workload.GeneratedInput;
import dev.logs.bench.workload.LineForm;
import dev.logs.bench.workload.Workload;
import dev.logs.block.BlockSettings;
import dev.logs.entry.TimeRange;
import dev.logs.error.ProblemSink;
import dev.logs.filter.ContextFilter;
import dev.logs.ingest.BatchLimits;
import dev.logs.ingest.EntryDefaults;
import dev.logs.ingest.FillPatience;
import dev.logs.ingest.FillingStore;
import dev.logs.ingest.IngestProgress;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.IngestRun;
import dev.logs.ingest.IngestSource;
import dev.logs.ingest.IngestSummary;
import dev.logs.ingest.IngestSurroundings;
import dev.logs.ingest.KnownFormats;
import dev.logs.ingest.LineLimits;
import dev.logs.ingest.TreeEntryStore;
import dev.logs.store.CompactionSettings;
import dev.logs.store.StoreSettings;
import dev.logs.transfer.Dedupe;
import dev.logs.transfer.ImportRequest;
import dev.logs.transfer.ImportRun;
import dev.logs.transfer.ImportSummary;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import dev.logs.upkeep.CompactPlan;
import dev.logs.upkeep.CompactProgress;
import dev.logs.upkeep.CompactRequest;
import dev.logs.upkeep.CompactRun;
import dev.logs.upkeep.CompactSummary;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** What is done to the tree of one scenario between the questions: it is filled, then compacted. */
final class TreeWork {

    private final TreeRoot root;
    private final Clock clock;
    private final ProblemSink problems;

    TreeWork(TreeRoot root, Clock clock, ProblemSink problems) {
        this.root = root;
        this.clock = clock;
        this.problems = problems;
    }

    /**
     * What filling the tree came to.
     *
     * @param bytes of the lines that were read
     */
    record Filled(IngestSummary summary, long bytes, long nanos) {}

    /** Generates the entries and stores them as {@code logs ingest} does, made and read at the same time. */
    Filled fill(Workload workload) {
        CountedInput bytes = new CountedInput(new GeneratedInput(new ChunkPipeline(workload, LineForm.JSONL, 1)));
        IngestSource source =
                new IngestSource("the generated entries", "generated", IngestSource.Kind.FILE, () -> bytes, null);
        long start = System.nanoTime();
        IngestSummary summary;
        TreeEntryStore tree = new TreeEntryStore(root, StoreSettings.DEFAULT, CacheLimits.DEFAULT, problems);
        try (FillingStore store = new FillingStore(tree, root, StoreSettings.DEFAULT, FillPatience.WHOLE)) {
            KnownFormats formats = new KnownFormats(ZoneOffset.UTC);
            IngestSurroundings around = new IngestSurroundings(formats, store, clock, problems, counts -> {}, null);
            summary = new IngestRun(IngestRequest.of(List.of(source)), around).execute();
        }
        long nanos = Math.max(1, System.nanoTime() - start);
        if (summary.failure() != null) {
            throw summary.failure();
        }
        return new Filled(summary, bytes.count(), nanos);
    }

    /** Copies every entry into another tree as {@code logs import} does, and tells how long that took. */
    long importInto(TreeRoot other) {
        ImportRequest request = new ImportRequest(
                List.of(root.path().toString()),
                InputStream.nullInputStream(),
                IngestRequest.AUTO,
                EntryDefaults.NONE,
                LineLimits.DEFAULT,
                Dedupe.AUTO,
                BatchLimits.DEFAULT);
        long start = System.nanoTime();
        ImportSummary summary;
        try (TreeEntryStore store = new TreeEntryStore(other, StoreSettings.DEFAULT, CacheLimits.DEFAULT, problems)) {
            ImportRun run = new ImportRun(request, new KnownFormats(ZoneOffset.UTC), clock, problems);
            summary = run.execute(store, IngestProgress.NONE);
        }
        if (summary.failure() != null) {
            throw summary.failure();
        }
        return Math.max(1, System.nanoTime() - start);
    }

    /** Compacts every day as {@code logs compact} does. */
    CompactSummary compact() {
        int cores = Runtime.getRuntime().availableProcessors();
        CompactRequest request = new CompactRequest(
                ContextFilter.ALL,
                TimeRange.ALL,
                Long.MAX_VALUE,
                CompactRequest.Direction.TO_BLOCKS,
                1,
                new CompactionSettings(BlockSettings.DEFAULT, cores));
        CompactPlan plan = CompactPlan.of(request, root, new PartitionResolver(root, problems), problems);
        return new CompactRun(plan, root, problems, CompactProgress.NONE).execute();
    }
}
