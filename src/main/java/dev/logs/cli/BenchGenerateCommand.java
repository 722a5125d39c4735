package dev.logs.cli;

import dev.logs.bench.workload.ChunkPipeline;
import dev.logs.bench.workload.GeneratedInput;
import dev.logs.bench.workload.LineForm;
import dev.logs.bench.workload.Workload;
import dev.logs.block.bytes.ByteSink;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.SyncOption;
import dev.logs.cli.option.WorkloadOptions;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.IngestSource;
import dev.logs.ingest.KnownFormats;
import dev.logs.store.StoreSettings;
import dev.logs.stream.ResultOutput;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.TreeRoot;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code logs bench generate}. */
@Command(
        name = "generate",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Make entries like those of real services, the same for the same options: print or store them.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs bench generate --entries 10M --root /tmp/tree         a tree of a week",
            "  logs bench generate --entries 10M --format text >big.log   the same entries as lines",
            "  logs bench generate --days 365 --contexts 5 --sparse-days 60 --end 2026-03-20",
            "  logs bench generate --jitter 5s --late 2 | logs ingest --root /tmp/other"
        })
final class BenchGenerateCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "Workload")
    private WorkloadOptions workloads = new WorkloadOptions();

    @Option(
            names = "--format",
            paramLabel = "jsonl|text",
            description = "What is printed: JSON lines, or the lines of a log file (default: jsonl).")
    private LineForm form = LineForm.JSONL;

    @Option(names = "--root", paramLabel = "DIR", description = "Store the entries in the tree at DIR; print nothing.")
    private @Nullable Path root;

    @Mixin(name = "Safety")
    private SyncOption sync = new SyncOption();

    private final Session session;

    BenchGenerateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Workload workload = workloads.workload(session.now());
        int threads = Runtime.getRuntime().availableProcessors();
        return root == null
                ? Results.print(session, Results.Paging.NEVER, out -> print(workload, threads, out))
                : store(workload, new TreeRoot(root));
    }

    private int print(Workload workload, int threads, ResultOutput out) {
        try (ChunkPipeline chunks = new ChunkPipeline(workload, form, threads)) {
            for (ByteSink chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                out.write(chunk.array(), 0, chunk.length());
                chunks.recycle(chunk);
            }
        }
        return ExitStatus.OK;
    }

    private int store(Workload workload, TreeRoot tree) {
        // One thread is enough to keep ingest busy, which uses the other cores itself.
        IngestSource source = new IngestSource(
                "the generated entries",
                "generated",
                IngestSource.Kind.FILE,
                () -> new GeneratedInput(new ChunkPipeline(workload, LineForm.JSONL, 1)),
                null);
        StoreSettings storage = sync.storage(session.settings());
        return new IngestSession(session, tree, storage, CacheLimits.DEFAULT)
                .run(IngestRequest.of(List.of(source)), new KnownFormats(ZoneOffset.UTC), null);
    }
}
