package dev.logs.cli.option;

import dev.logs.entry.ByteSize;
import dev.logs.format.KeyNames;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.LineLimits;
import dev.logs.transfer.Dedupe;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is imported, and how it is understood. */
public final class ImportOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files, plain, gzip or zstd; archives, tar or zip; directories with all below them; globs; - is standard"
                            + " input.")
    List<String> paths = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = IngestRequest.AUTO,
            description =
                    "Format of the input: what 'logs ingest --format list' prints, or loki, otlp, elastic, dynamodb, json-array (default: found for each file).")
    String format = IngestRequest.AUTO;

    @Option(
            names = "--map",
            paramLabel = "OURS=THEIRS",
            split = ",",
            description =
                    "What their keys or columns mean: src=origin,content=msg. OURS is time, level, src, context, content, error, tags, job_id or fields.")
    List<String> map = new ArrayList<>();

    @Option(
            names = "--dedupe",
            paramLabel = "auto|none",
            defaultValue = "auto",
            description =
                    "Leave out what was imported before: by source file, address or log_id (default: ${DEFAULT-VALUE}).")
    Dedupe dedupe = Dedupe.AUTO;

    @Option(
            names = "--max-line",
            paramLabel = "SIZE",
            defaultValue = "16MiB",
            description = "Longer lines are cut, marked and counted (default: ${DEFAULT-VALUE}).")
    String lineMax = "16MiB";

    @Option(
            names = "--dry-run",
            description = "Read everything and print what would be imported, by file; store nothing.")
    boolean dryRun;

    public List<String> paths() {
        return List.copyOf(paths);
    }

    public String format() {
        return format;
    }

    /** @throws dev.logs.error.UsageException when a pair cannot be understood */
    public KeyNames keys() {
        return KeyNames.parse(map);
    }

    public Dedupe dedupe() {
        return dedupe;
    }

    /** @throws dev.logs.error.UsageException when the size cannot be understood */
    public LineLimits lines() {
        LineLimits usual = LineLimits.DEFAULT;
        int bytes = (int) ByteSize.parse("--max-line", lineMax, 1 << 30);
        return new LineLimits(
                bytes, usual.joinedLinesMax(), Math.max(bytes, usual.joinedBytesMax()), usual.flushMillis());
    }

    public boolean isDryRun() {
        return dryRun;
    }
}
