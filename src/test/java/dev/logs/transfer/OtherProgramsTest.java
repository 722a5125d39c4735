package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.Order;
import dev.logs.entry.PartitionKey;
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
import dev.logs.store.StoreSettings;
import dev.logs.stream.Compression;
import dev.logs.tree.CacheLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that others use read what is exported, and what they write is imported. */
class OtherProgramsTest {

    private static final int ENTRIES = 2_000;

    private static final Query IN_ORDER = Query.ALL.withOrder(Order.OLDEST_FIRST);

    private static final List<String> PIECES = List.of(
            "GET /index.html",
            " ",
            "\"quoted\"",
            "'",
            "\\",
            "\n",
            "\r\n",
            "\t",
            ",",
            ";",
            "caf\u00e9",
            "\u4e2d\u6587",
            "\ud83d\ude00",
            "=1+1",
            "key=value",
            "#",
            "{\"a\":1}",
            "-",
            "\u2028");

    @TempDir
    Path folder;

    private final List<LogEntry> entries = new ArrayList<>();

    @BeforeEach
    void fill() {
        Random random = new Random(Long.getLong("logs.test.seed", 5L));
        for (int i = 0; i < ENTRIES; i++) {
            StringBuilder content = new StringBuilder("m" + i);
            for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
                content.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String fields =
                    i % 3 == 0 ? null : "{\"user\":\"u" + i % 7 + "\",\"n\":" + i + ",\"deep\":{\"x\":[1,null]}}";
            entries.add(new LogEntry(
                    i + 1,
                    i % 5 == 0 ? "" : "hero.proc" + i % 4,
                    i % 4 == 0 ? "[\"a\",\"b c\"]" : LogEntry.NO_TAGS,
                    1_773_964_800L + i / 3,
                    i % 3 * 1_000_001,
                    Level.values()[i % Level.values().length].stored(),
                    i % 2,
                    content.toString(),
                    i % 6 == 0 ? "job-" + i : null,
                    fields));
        }
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            tree.append(PartitionKey.at("default", entries.get(0).epoch()), entries);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "JSONL!.message",
                "ELASTIC!select(.message).message",
                "OTLP!.resourceLogs[].scopeLogs[].logRecords[].body.stringValue",
                "LOKI!.streams[].values[][1]"
            })
    void jqReadsJson(ExportForm form, String messages) throws IOException, InterruptedException {
        OtherProgram jq = OtherProgram.need("jq");
        assertThat(decoded(jq.lines(folder, "-r", messages + " | @base64", export(form))))
                .containsExactlyInAnyOrderElementsOf(messages());
    }

    @Test
    void pythonReadsAndWritesCsv() throws IOException, InterruptedException {
        OtherProgram python = OtherProgram.need("python3");
        Path written = folder.resolve("written.csv");
        String program = "import base64, csv, sys\n"
                + "rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8')))\n"
                + "out = csv.DictWriter(open(sys.argv[2], 'w', newline='', encoding='utf-8'), list(rows[0]))\n"
                + "out.writeheader()\n"
                + "out.writerows(rows)\n"
                + "for row in rows: print(base64.b64encode(row['message'].encode()).decode())\n";
        assertThat(decoded(python.lines(folder, "-c", program, export(ExportForm.CSV), written)))
                .isEqualTo(messages());
        assertThat(imported(written)).isEqualTo(entries);
    }

    /** A line is a row there: breaks, tabs and backslashes within a cell are escapes. */
    @Test
    void pythonReadsTsv() throws IOException, InterruptedException {
        OtherProgram python = OtherProgram.need("python3");
        String program = "import base64, csv, re, sys\n"
                + "meaning = {'t': '\\t', 'n': '\\n', 'r': '\\r', '\\\\': '\\\\'}\n"
                + "file = open(sys.argv[1], newline='', encoding='utf-8')\n"
                + "for row in csv.DictReader(file, delimiter='\\t', quoting=csv.QUOTE_NONE):\n"
                + "    text = re.sub(r'\\\\(.)', lambda found: meaning[found[1]], row['message'])\n"
                + "    print(base64.b64encode(text.encode()).decode())\n";
        assertThat(decoded(python.lines(folder, "-c", program, export(ExportForm.TSV))))
                .isEqualTo(messages());
    }

    @Test
    void pythonReadsAndWritesJson() throws IOException, InterruptedException {
        OtherProgram python = OtherProgram.need("python3");
        Path file = export(ExportForm.JSONL);
        Path written = folder.resolve("written.jsonl");
        String program = "import base64, json, sys\n"
                + "out = open(sys.argv[2], 'w')\n"
                + "for line in open(sys.argv[1], encoding='utf-8', newline='\\n'):\n"
                + "    entry = json.loads(line)\n"
                + "    json.dump(entry, out, separators=(',', ':'))\n"
                + "    out.write('\\n')\n"
                + "    print(base64.b64encode(entry['message'].encode()).decode())\n";
        assertThat(decoded(python.lines(folder, "-c", program, file, written))).isEqualTo(messages());
        assertThat(imported(written))
                .usingElementComparator((a, b) -> a.withLogid(0)
                        .toString()
                        .replace(" ", "")
                        .compareTo(b.withLogid(0).toString().replace(" ", "")))
                .isEqualTo(entries);
    }

    @Test
    void theJournalTakesAndGives() throws IOException, InterruptedException {
        OtherProgram remote = OtherProgram.need("systemd-journal-remote");
        OtherProgram journalctl = OtherProgram.need("journalctl");
        Path machine = Path.of("/etc/machine-id");
        assumeTrue(Files.exists(machine) && Files.size(machine) > 0, "skipped: a journal needs " + machine);
        Path journal = folder.resolve("x.journal");
        remote.lines(folder, "--output=" + journal, export(ExportForm.JOURNAL_EXPORT));
        List<String> json = journalctl.lines(folder, "--file=" + journal, "-o", "json", "--all", "--no-pager");
        Path lines = Files.write(folder.resolve("given.json"), json);
        Path given = folder.resolve("given.export");
        Files.move(journalctl.output(folder, "--file=" + journal, "-o", "export", "--all", "--no-pager"), given);
        Function<LogEntry, List<Object>> kept = each -> List.of(
                each.epoch(), each.nanos(), each.src(), each.level(), each.error(), each.content(), each.tags());
        assertThat(imported(given))
                .extracting(kept::apply)
                .isEqualTo(entries.stream().map(kept).toList());
    }

    @Test
    void sqliteReadsADatabase() throws IOException, InterruptedException {
        OtherProgram sqlite = OtherProgram.need("sqlite3");
        Path file = export(ExportForm.SQLITE);
        assertThat(sqlite.lines(folder, file, "SELECT hex(message) FROM logs ORDER BY rowid"))
                .isEqualTo(messages().stream()
                        .map(text -> HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    /** Its driver is as large as all else together: the program or its Python module is used where it is installed. */
    @Test
    void duckdbReadsJsonLinesAndCsv() throws IOException, InterruptedException {
        OtherProgram python = OtherProgram.need("python3");
        String sum = "SELECT count(*)::VARCHAR || ' ' || sum(length(message))::VARCHAR FROM ";
        String program = "import sys\n"
                + "try:\n"
                + "    import duckdb\n"
                + "except ImportError:\n"
                + "    print('no module duckdb')\n"
                + "    sys.exit(0)\n"
                + "for source in sys.argv[1:]: print(duckdb.sql(\"" + sum + "\" + source).fetchall()[0][0])\n";
        long characters = messages().stream()
                .mapToLong(text -> text.codePointCount(0, text.length()))
                .sum();
        List<String> answers = python.lines(
                folder,
                "-c",
                program,
                "read_json('" + export(ExportForm.JSONL) + "', format='newline_delimited')",
                "read_csv('" + export(ExportForm.CSV)
                        + "', new_line='\\n', all_varchar=true, quote='\"', escape='\"')");
        assumeTrue(!answers.equals(List.of("no module duckdb")), "skipped: the Python module duckdb is not installed");
        assertThat(answers).containsOnly(ENTRIES + " " + characters);
    }

    private List<String> messages() {
        return entries.stream().map(LogEntry::content).toList();
    }

    private static List<String> decoded(List<String> base64) {
        return base64.stream()
                .map(each -> new String(Base64.getDecoder().decode(each), StandardCharsets.UTF_8))
                .toList();
    }

    private Path export(ExportForm form) {
        Path file = folder.resolve("export." + form.label());
        try (TransferTree tree = new TransferTree(folder.resolve("tree"))) {
            ExportTarget target = new ExportTarget(
                    file,
                    OutputStream.nullOutputStream(),
                    Compression.NONE,
                    ExportTarget.Existing.REFUSED,
                    ExportTarget.Manifested.NO);
            ExportRequest request = new ExportRequest(IN_ORDER, form, ZoneOffset.UTC, Split.NONE, target, List.of());
            new ExportRun(request, tree.engine(), tree.resolver(), Clock.systemUTC()).execute(ExportProgress.NONE);
        }
        return file;
    }

    private List<LogEntry> imported(Path file) {
        KnownFormats formats = new KnownFormats(ZoneOffset.UTC, KeyNames.USUAL, new RecordBounds(4 << 20, 32 << 20));
        ImportRequest request = new ImportRequest(
                List.of(file.toString()),
                InputStream.nullInputStream(),
                IngestRequest.AUTO,
                EntryDefaults.NONE,
                LineLimits.DEFAULT,
                Dedupe.AUTO,
                BatchLimits.DEFAULT);
        List<String> problems = new ArrayList<>();
        List<LogEntry> found = new ArrayList<>();
        try (TransferTree tree = new TransferTree(folder.resolve("copy of " + file.getFileName()))) {
            try (TreeEntryStore store = new TreeEntryStore(
                    tree.root(), StoreSettings.DEFAULT, CacheLimits.DEFAULT, each -> problems.add(each.what()))) {
                new ImportRun(request, formats, Clock.systemUTC(), each -> problems.add(each.what()))
                        .execute(store, IngestProgress.NONE);
            }
            assertThat(problems).isEmpty();
            try (EntryStream stream = tree.engine().search(IN_ORDER)) {
                while (stream.next()) {
                    FoundEntry entry = stream.entry();
                    found.add(entry.entry());
                }
            }
        }
        return found;
    }
}
