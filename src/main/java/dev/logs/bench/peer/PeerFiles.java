package dev.logs.bench.peer;

import dev.logs.bench.Figure.Kept;
import dev.logs.bench.workload.ChunkPipeline;
import dev.logs.bench.workload.LineForm;
import dev.logs.bench.workload.Workload;
import dev.logs.block.bytes.ByteSink;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.FileReason;
import dev.logs.error.ProblemSink;
import dev.logs.error.StorageException;
import dev.logs.filter.ContextFilter;
import dev.logs.tree.PartitionResolver;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder in which every program finds the same entries in its own form. All names are relative to it. */
final class PeerFiles {

    static final String LINES = "entries.jsonl";
    static final String COMPRESSED = "entries.jsonl.zst";
    static final String JOURNAL_EXPORT = "entries.journal-export";
    static final String JOURNAL = "journal";
    static final String PARQUET = "entries.parquet";
    static final String DATABASE = "import.sqlite";
    static final String CSV = "entries.csv";
    static final String LNAV_FORMATS = "lnav";

    /** A script of sqlite3 that imports {@link #CSV}. */
    static final String IMPORT = "import.sql";

    private static final String LNAV_FORMAT = """
            {"$schema": "https://lnav.org/schemas/format-v1.schema.json", "logs_bench": {
              "title": "logs bench", "file-type": "json",
              "timestamp-field": "time", "level-field": "level", "body-field": "message", "hide-extra": true,
              "level": {"trace": "^trace$", "debug": "^debug$", "info": "^info$", "notice": "^notice$", "warning": "^warn$",
                "error": "^error$", "critical": "^critical$", "fatal": "^(?:alert|fatal)$"},
              "value": {"src": {"kind": "string"}, "context": {"kind": "string"}, "status": {"kind": "integer"}},
              "line-format": [{"field": "time"}, " ", {"field": "message"}]}}
            """;

    private final Path folder;
    private final ProblemSink problems;

    /** Scripts of sqlite3 that were written. */
    private int scripts;

    /** @param folder exists, and is empty */
    PeerFiles(Path folder, ProblemSink problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** Writes the lines, and what the programs need to know of them. */
    void write(Workload workload) {
        int threads = Runtime.getRuntime().availableProcessors();
        try (OutputStream out = Files.newOutputStream(folder.resolve(LINES));
                ChunkPipeline chunks = new ChunkPipeline(workload, LineForm.JSONL, threads)) {
            for (ByteSink chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
                out.write(chunk.array(), 0, chunk.length());
                chunks.recycle(chunk);
            }
            Path format = folder.resolve(LNAV_FORMATS).resolve("formats/bench/format.json");
            Files.createDirectories(format.getParent());
            Files.writeString(format, LNAV_FORMAT);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Writes the scripts of sqlite3 for a table of the same columns and indexes as those of a partition.
     *
     * @return a command of the shell that writes the entries of the tree to {@link #CSV}, and the table to {@link #IMPORT}
     */
    String prepareImport() {
        // An import has no NULL: what a job index leaves out is the empty text.
        String schema = sqlOverTree("""
                SELECT replace(sql, 'job_id IS NOT NULL', 'job_id <> ''''') || ';' FROM sqlite_schema
                WHERE tbl_name = 'logs' AND sql IS NOT NULL""", 1);
        String rows = sqlOverTree("""
                .mode csv
                SELECT logid + {n}000000000, src, tags, epoch, loglevel, error, content, nanos, job_id, fields FROM logs""", Integer.MAX_VALUE);
        return "{ echo 'PRAGMA journal_mode=WAL;'; sqlite3 -batch :memory: <" + schema
                + "; echo '.import --csv " + CSV + " logs'; } >" + IMPORT + " && sqlite3 -batch :memory: <" + rows
                + " >"
                + CSV;
    }

    /** Writes a script of sqlite3 that asks every partition of the plain tree, one after another, and returns its name. */
    String sqlOverTree(String statement) {
        return sqlOverTree(statement, Integer.MAX_VALUE);
    }

    /** @param partitionsMax asks so many of them; the number of each is put in place of {@code {n}} */
    private String sqlOverTree(String statement, int partitionsMax) {
        List<PartitionKey> partitions = new PartitionResolver(new TreeRoot(folder.resolve("rows")), problems)
                .resolve(ContextFilter.ALL, TimeRange.ALL)
                .partitions();
        TreeRoot relative = new TreeRoot(Path.of("rows"));
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < Math.min(partitions.size(), partitionsMax); i++) {
            script.append(".open --readonly ")
                    .append(relative.file(partitions.get(i)))
                    .append('\n');
            script.append(statement.replace("{n}", Integer.toString(i))).append(";\n");
        }
        String name = "ask" + ++scripts + ".sql";
        try {
            Files.writeString(folder.resolve(name), script);
        } catch (IOException e) {
            throw failed(e);
        }
        return name;
    }

    /** What somebody's form of all entries is called. */
    static String name(Kept kept) {
        return switch (kept) {
            case ROWS, BLOCKS -> kept.label();
            case RIPGREP, LNAV -> LINES;
            case SQLITE -> DATABASE;
            case JOURNALCTL -> JOURNAL;
            case DUCKDB -> PARQUET;
            case ZSTD -> COMPRESSED;
        };
    }

    private StorageException failed(IOException e) {
        return new StorageException(folder + ": " + FileReason.of(e), null, e);
    }
}
