package dev.logs.cli.option;

import dev.logs.entry.ByteSize;
import dev.logs.error.UsageException;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.IngestSource;
import dev.logs.ingest.LineLimits;
import dev.logs.ingest.UnparsableLines;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is read, and how its lines become entries. */
public final class InputOptions {

    /** What happens to a line that is not of the input's format. */
    public enum OnError {
        KEEP,
        FAIL
    }

    /** Whether lines without a time of their own join the entry before them. */
    public enum Multiline {
        ON,
        OFF
    }

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files to read, plain, gzip or zstd; - is standard input (default: standard input).")
    List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = IngestRequest.AUTO,
            description =
                    "Format of the lines; 'auto' finds it for each input (default: ${DEFAULT-VALUE}). 'list' prints the names and what writes such lines.")
    String format = IngestRequest.AUTO;

    @Option(
            names = "--multiline",
            paramLabel = "on|off",
            defaultValue = "on",
            description =
                    "Join lines without a time of their own to the entry before them (default: ${DEFAULT-VALUE}).")
    Multiline multiline = Multiline.ON;

    @Option(
            names = "--multiline-max",
            paramLabel = "N",
            defaultValue = "500",
            description = "Lines of one entry at most (default: ${DEFAULT-VALUE}).")
    int multilineMax = 500;

    @Option(
            names = "--max-line",
            paramLabel = "SIZE",
            defaultValue = "1MiB",
            description = "Longer lines are cut, marked and counted: 64k, 1MiB (default: ${DEFAULT-VALUE}).")
    String lineMax = "1MiB";

    @Option(
            names = "--on-error",
            paramLabel = "keep|fail",
            defaultValue = "keep",
            description =
                    "A line that is not of the format is kept as plain text, or ends the run with its number (default: ${DEFAULT-VALUE}).")
    OnError onError = OnError.KEEP;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Append lines that are not of the format to FILE instead of keeping them.")
    @Nullable
    Path rejects;

    @Option(names = "--tee", description = "Pass the input through to standard output, unchanged.")
    boolean tee;

    /** The inputs in the order given; standard input when there is none. */
    public List<IngestSource> sources(InputStream standardInput) {
        List<IngestSource> sources = new ArrayList<>();
        for (String file : files.isEmpty() ? List.of("-") : files) {
            sources.add(
                    file.equals("-") ? IngestSource.standardInput(standardInput) : IngestSource.file(Path.of(file)));
        }
        return List.copyOf(sources);
    }

    /** Whether only the names of the formats are asked for. */
    public boolean listsFormats() {
        return format.equals("list");
    }

    public String format() {
        return format;
    }

    public boolean tee() {
        return tee;
    }

    /** @throws UsageException when a number is out of bounds */
    public LineLimits lines() {
        if (multilineMax < 1) {
            throw new UsageException("--multiline-max: " + multilineMax + " is not a positive number", null);
        }
        LineLimits usual = LineLimits.DEFAULT;
        int lineBytes = (int) ByteSize.parse("--max-line", lineMax, 1 << 30);
        LineLimits limits = new LineLimits(
                lineBytes, multilineMax, Math.max(lineBytes, usual.joinedBytesMax()), usual.flushMillis());
        return multiline == Multiline.OFF ? limits.withoutJoining() : limits;
    }

    /** @throws UsageException when {@code --rejects} meets {@code --on-error fail} */
    public UnparsableLines unparsable() {
        if (rejects != null) {
            if (onError == OnError.FAIL) {
                throw new UsageException("--rejects does not go with --on-error fail", "choose one of them");
            }
            return UnparsableLines.setAside(rejects);
        }
        return onError == OnError.FAIL ? UnparsableLines.FAIL : UnparsableLines.KEEP;
    }
}
