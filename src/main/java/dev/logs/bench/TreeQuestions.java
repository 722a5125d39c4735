package dev.logs.bench;

import dev.logs.bench.workload.Workload;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.ProblemSink;
import dev.logs.filter.ContextFilter;
import dev.logs.query.Query;
import dev.logs.query.QueryCounters;
import dev.logs.query.QueryEngine;
import dev.logs.store.StoreSettings;
import dev.logs.stream.Compression;
import dev.logs.transfer.ExportForm;
import dev.logs.transfer.ExportProgress;
import dev.logs.transfer.ExportRequest;
import dev.logs.transfer.ExportRun;
import dev.logs.transfer.ExportSummary;
import dev.logs.transfer.ExportTarget;
import dev.logs.transfer.Split;
import dev.logs.tree.CacheCounters;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.HandleCache;
import dev.logs.tree.Lease;
import dev.logs.tree.PartitionOpener;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Asks one tree all questions, as a process that lives long enough to have its files open and its code compiled. */
final class TreeQuestions implements AutoCloseable {

    /** Time that one question is asked for at most, however many rounds are wanted. */
    private static final long QUESTION_NANOS_MAX = 2_000_000_000L;

    private final HandleCache handles;
    private final PartitionResolver resolver;
    private final QueryEngine engine;

    TreeQuestions(TreeRoot root, ProblemSink problems) {
        handles = new HandleCache(
                PartitionOpener.forReading(root, StoreSettings.DEFAULT),
                CacheLimits.DEFAULT,
                () -> System.nanoTime() / 1_000_000,
                problems);
        resolver = new PartitionResolver(root, problems);
        engine = new QueryEngine(resolver, handles, problems, new QueryCounters(System::nanoTime));
    }

    /** What a question took, each time it was asked, and how many entries it found. */
    record Asked(String measure, Latencies latencies, long found) {}

    /** Asks every question of the workload so often, and tells of each when it is done. */
    void askAll(Workload workload, int rounds, Consumer<Asked> done) {
        for (BenchQuestion question : BenchQuestions.of(workload)) {
            done.accept(ask(question, rounds));
        }
    }

    /** The first time is not counted: it opens files and loads classes. */
    private Asked ask(BenchQuestion question, int rounds) {
        String kind = question.answer() == BenchQuestion.Answer.COUNT ? "count" : "page";
        String measure = question.name() + ": " + kind;
        long found = question.ask(engine);
        long[] nanos = new long[rounds];
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
        return new Asked(measure, new Latencies(Arrays.copyOf(nanos, asked)), found);
    }

    /** Writes every entry as {@code logs export} does, to nowhere. */
    ExportSummary exportAll(Clock clock) {
        ExportTarget nowhere = new ExportTarget(
                null,
                OutputStream.nullOutputStream(),
                Compression.NONE,
                ExportTarget.Existing.REFUSED,
                ExportTarget.Manifested.NO);
        ExportRequest request =
                new ExportRequest(Query.ALL, ExportForm.JSONL, ZoneOffset.UTC, Split.NONE, nowhere, List.of());
        return new ExportRun(request, engine, resolver, clock).execute(ExportProgress.NONE);
    }

    /** How many message templates the blocks of all partitions have. */
    long templates() {
        long templates = 0;
        for (PartitionKey partition :
                resolver.resolve(ContextFilter.ALL, TimeRange.ALL).partitions()) {
            try (Lease lease = handles.acquireOrThrow(partition)) {
                templates += lease.file().templates();
            }
        }
        return templates;
    }

    CacheCounters counters() {
        return handles.counters();
    }

    @Override
    public void close() {
        handles.close();
    }
}
