package dev.logs.cli.option;

import dev.logs.entry.ByteSize;
import dev.logs.error.UsageException;
import dev.logs.stream.Compression;
import dev.logs.transfer.ExportForm;
import dev.logs.transfer.ExportTarget;
import dev.logs.transfer.Split;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which format an export is written, and where to. */
public final class ExportOptions {

    /** What has files of its own. */
    public enum Separate {
        DAY,
        CONTEXT
    }

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description =
                    "jsonl, csv, tsv, logfmt, text, syslog, journal-export, loki, elastic, otlp, tree, sqlite, dreamlake,"
                            + " eventd or hero (default: what the name of FILE ends with; jsonl for a name without an ending).")
    @Nullable
    ExportForm form;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Write to FILE, which is seen once it is whole (default: standard output). A directory for tree and"
                            + " dreamlake.")
    @Nullable
    Path out;

    @Option(names = "--force", description = "Replace files that exist.")
    boolean force;

    @Option(
            names = "--compress",
            paramLabel = "none|gzip|zstd",
            description = "Compress the output (default: what the name of FILE ends with, .gz or .zst).")
    @Nullable
    Compression compression;

    @Option(
            names = "--split",
            paramLabel = "day|context",
            split = ",",
            description = "A file for each UTC day, each context, or both: FILE's name with -CONTEXT-DAY in it.")
    List<Separate> separate = new ArrayList<>();

    @Option(
            names = "--split-rows",
            paramLabel = "N",
            description = "At most N entries a file; the names are numbered from 00001.")
    @Nullable
    Long rowsMax;

    @Option(
            names = "--split-bytes",
            paramLabel = "SIZE",
            description = "At most SIZE a file before compression: 100MiB, 2G. Entries are never cut.")
    @Nullable
    String bytesMax;

    @Option(
            names = "--manifest",
            description =
                    "Write FILE's name with .manifest.json beside it: counts, times, selection, SHA-256 of each file"
                            + " (default: with --split; a directory always has one in it).")
    boolean manifest;

    /** @throws UsageException when neither an option nor the name of the file tells it */
    public ExportForm form() {
        if (form != null) {
            return form;
        }
        Path last = out == null ? null : out.getFileName();
        String name = last == null ? "" : last.toString();
        String compressed = Compression.ofName(name).ending();
        return ExportForm.ofName(name.substring(0, name.length() - compressed.length()))
                .orElseThrow(() -> new UsageException(
                        "--out: the ending of " + out + " tells no format",
                        "name one with --format, or end the name with " + ExportForm.allEndings()
                                + ", of which all but the databases may have .gz or .zst behind it"));
    }

    /** @throws UsageException when a number is out of bounds */
    public Split split() {
        if (rowsMax != null && rowsMax < 1) {
            throw new UsageException("--split-rows: " + rowsMax + " is not a positive number", null);
        }
        return new Split(
                rowsMax == null ? Split.NO_LIMIT : rowsMax,
                bytesMax == null ? Split.NO_LIMIT : ByteSize.parse("--split-bytes", bytesMax, ByteSize.LARGEST),
                separate.contains(Separate.DAY),
                separate.contains(Separate.CONTEXT));
    }

    /** Where the export goes; to the stream when no file is named. */
    public ExportTarget target(OutputStream stream) {
        boolean manifested = manifest || out != null && !split().isNone();
        return new ExportTarget(
                out,
                stream,
                compression(),
                force ? ExportTarget.Existing.REPLACED : ExportTarget.Existing.REFUSED,
                manifested ? ExportTarget.Manifested.YES : ExportTarget.Manifested.NO);
    }

    private Compression compression() {
        if (compression != null) {
            return compression;
        }
        return out == null ? Compression.NONE : Compression.ofName(out.toString());
    }
}
