package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
import dev.logs.error.Problem;
import dev.logs.format.KeyNames;
import dev.logs.format.RecordBounds;
import dev.logs.ingest.BatchLimits;
import dev.logs.ingest.EntryDefaults;
import dev.logs.ingest.IngestProgress;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.KnownFormats;
import dev.logs.ingest.LineLimits;
import dev.logs.ingest.TreeEntryStore;
import dev.logs.query.EntryStream;
import dev.logs.query.Query;
import dev.logs.store.Durability;
import dev.logs.store.StoreSettings;
import dev.logs.stream.Compression;
import dev.logs.tree.CacheLimits;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random entries, exported in each format and imported into an empty tree, come back as the manual page says. */
class RoundTripTest {

    /** Most lie in a partition of their own: files are what this takes its time for. */
    private static final int ENTRIES = 200;

    /** Enough of an entry to see what is wrong with it. */
    private static final int START_LENGTH = 2_000;

    private static final LineLimits LIMITS = new LineLimits(16 << 20, 500, 16 << 20, 500);
    private static final StoreSettings FAST = StoreSettings.DEFAULT.withDurability(Durability.NORMAL);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            names = {"JSONL", "CSV", "TSV", "SYSLOG", "JOURNAL_EXPORT", "ELASTIC", "OTLP", "SQLITE", "DREAMLAKE", "TREE"
            })
    void everythingComesBack(ExportForm form) {
        long seed = Long.getLong("logs.test.seed", System.nanoTime());
        List<FoundEntry> before = written(seed);
        ImportSummary first = exportAndImport(form);
        assertSame(all("copy"), before, form + ", seed " + seed);
        assertThat(first.stored()).isEqualTo(before.size());
        assertThat(first.duplicates()).isZero();
        ImportSummary second = importAgain(form, "copy");
        assertThat(second.stored()).as("again, %s, seed %d", form, seed).isZero();
        ImportSummary home = importAgain(form, "tree");
        assertThat(home.stored()).as("at home, %s, seed %d", form, seed).isZero();
        assertSame(all("tree"), before, form + " at home, seed " + seed);
    }

    /** Loki's metadata are texts under names of its own. */
    @ParameterizedTest
    @EnumSource(names = "LOKI")
    void allButFieldsComesBack(ExportForm form) {
        long seed = Long.getLong("logs.test.seed", System.nanoTime());
        List<FoundEntry> before = written(seed);
        exportAndImport(form);
        assertSame(withoutFields(all("copy")), withoutFields(before), form + ", seed " + seed);
    }

    /** logfmt has no addresses, no types, and only levels with a name. */
    @ParameterizedTest
    @EnumSource(names = "LOGFMT")
    void messagesComeBack(ExportForm form) {
        long seed = Long.getLong("logs.test.seed", System.nanoTime());
        List<FoundEntry> before = written(seed);
        exportAndImport(form);
        assertSame(essence(all("copy")), essence(before), form + ", seed " + seed);
        assertThat(importAgain(form, "copy").stored()).isZero();
    }

    /** hero_proc's file has seconds, and no job ids and fields. */
    @ParameterizedTest
    @EnumSource(names = "HERO")
    void baseSchemaComesBack(ExportForm form) {
        comesBack(form, RoundTripTest::baseSchema);
    }

    /** eventd's events have neither contexts nor levels, tags and fields, and only job ids that are GUIDs. */
    @ParameterizedTest
    @EnumSource(names = "EVENTD")
    void eventsComeBack(ExportForm form) {
        comesBack(form, RoundTripTest::event);
    }

    private void comesBack(ExportForm form, Function<FoundEntry, List<Object>> kept) {
        long seed = Long.getLong("logs.test.seed", System.nanoTime());
        List<FoundEntry> before = written(seed);
        exportAndImport(form);
        assertSame(texts(all("copy"), kept), texts(before, kept), form + ", seed " + seed);
        assertThat(importAgain(form, "copy").stored()).isZero();
    }

    private List<FoundEntry> written(long seed) {
        RandomLog random = new RandomLog(new Random(seed));
        Map<PartitionKey, List<LogEntry>> rows = new TreeMap<>();
        for (int i = 0; i < ENTRIES; i++) {
            LogEntry entry = random.next();
            rows.computeIfAbsent(PartitionKey.at(random.context(), entry.epoch()), any -> new ArrayList<>())
                    .add(entry);
        }
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            rows.forEach(tree::append);
        }
        return all("tree");
    }

    private ImportSummary exportAndImport(ExportForm form) {
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            ExportTarget target = new ExportTarget(
                    output(form),
                    OutputStream.nullOutputStream(),
                    form.kind() == ExportForm.Kind.DIRECTORY ? Compression.NONE : Compression.ZSTD,
                    ExportTarget.Existing.REFUSED,
                    ExportTarget.Manifested.NO);
            Query query = Query.ALL.withOrder(Order.OLDEST_FIRST);
            ExportRequest request = new ExportRequest(query, form, ZoneOffset.UTC, Split.NONE, target, List.of());
            new ExportRun(request, tree.engine(), tree.resolver(), Clock.systemUTC()).execute(ExportProgress.NONE);
            assertThat(tree.problems()).isEmpty();
        }
        return importAgain(form, "copy");
    }

    private Path output(ExportForm form) {
        return folder.resolve(form.kind() == ExportForm.Kind.DIRECTORY ? "directory" : "file.zst");
    }

    private ImportSummary importAgain(ExportForm form, String name) {
        List<Problem> problems = new ArrayList<>();
        KnownFormats formats = new KnownFormats(ZoneOffset.UTC, KeyNames.USUAL, new RecordBounds(4 << 20, 32 << 20));
        ImportRequest request = new ImportRequest(
                List.of(output(form).toString()),
                InputStream.nullInputStream(),
                IngestRequest.AUTO,
                EntryDefaults.NONE,
                LIMITS,
                Dedupe.AUTO,
                BatchLimits.DEFAULT);
        try (TransferTree tree = new TransferTree(folder.resolve(name));
                TreeEntryStore store = new TreeEntryStore(tree.root(), FAST, CacheLimits.DEFAULT, problems::add)) {
            ImportSummary summary = new ImportRun(request, formats, Clock.systemUTC(), problems::add)
                    .execute(store, IngestProgress.NONE);
            assertThat(summary.failure()).isNull();
            assertThat(problems).as("%s", form).isEmpty();
            return summary;
        }
    }

    private List<FoundEntry> all(String name) {
        List<FoundEntry> all = new ArrayList<>();
        try (TransferTree tree = new TransferTree(folder.resolve(name));
                EntryStream found = tree.engine().search(Query.ALL)) {
            while (found.next()) {
                all.add(found.entry());
            }
        }
        return all;
    }

    /** Names the first difference alone: the lists are long, and some of the messages as well. */
    private static <T> void assertSame(List<T> actual, List<T> expected, String what) {
        for (int i = 0; i < Math.min(actual.size(), expected.size()); i++) {
            if (!actual.get(i).equals(expected.get(i))) {
                assertThat(start(actual.get(i))).as("%s, entry %d", what, i).isEqualTo(start(expected.get(i)));
                throw new AssertionError(what + ": entry " + i + " differs behind its start");
            }
        }
        assertThat(actual).as(what).hasSameSizeAs(expected);
    }

    private static String start(Object entry) {
        String text = entry.toString();
        return text.length() < START_LENGTH ? text : text.substring(0, START_LENGTH);
    }

    private static List<FoundEntry> withoutFields(List<FoundEntry> entries) {
        List<FoundEntry> bare = new ArrayList<>();
        for (FoundEntry found : entries) {
            LogEntry e = found.entry();
            bare.add(new FoundEntry(
                    found.partition(),
                    new LogEntry(
                            e.logid(),
                            e.src(),
                            e.tags(),
                            e.epoch(),
                            e.nanos(),
                            e.level(),
                            e.error(),
                            e.content(),
                            e.jobId(),
                            null)));
        }
        return bare;
    }

    private static List<String> essence(List<FoundEntry> entries) {
        return texts(entries, found -> {
            LogEntry e = found.entry();
            return List.of(
                    found.partition().context(),
                    e.src(),
                    e.tags(),
                    e.epoch() + "." + e.nanos(),
                    e.error(),
                    String.valueOf(e.jobId()),
                    e.content());
        });
    }

    private static List<Object> baseSchema(FoundEntry found) {
        LogEntry e = found.entry();
        return List.of(found.partition().context(), e.src(), e.tags(), e.epoch(), e.level(), e.error(), e.content());
    }

    private static List<Object> event(FoundEntry found) {
        LogEntry e = found.entry();
        return List.of(e.src(), e.epoch() + "." + e.nanos(), e.error(), e.content());
    }

    /** Sorted, since what is lost may have told their order. */
    private static List<String> texts(List<FoundEntry> entries, Function<FoundEntry, List<Object>> kept) {
        return entries.stream()
                .map(found -> kept.apply(found).toString())
                .sorted()
                .toList();
    }
}
