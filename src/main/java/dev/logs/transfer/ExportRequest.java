package dev.logs.transfer;

import dev.logs.error.UsageException;
import dev.logs.query.Query;
import dev.logs.stream.Compression;
import java.time.ZoneId;
import java.util.List;

/**
 * One export.
 *
 * @param query which entries, and in which order
 * @param zone of the times in {@link ExportForm#TEXT}
 * @param arguments what the user asked for, word by word, for the manifest
 */
public record ExportRequest(
        Query query, ExportForm form, ZoneId zone, Split split, ExportTarget target, List<String> arguments) {

    public ExportRequest {
        arguments = List.copyOf(arguments);
    }

    /** Of the files as they are written. */
    Compression compression() {
        return form == ExportForm.DREAMLAKE ? Compression.GZIP : target.compression();
    }

    ExportRequest withSplit(Split wanted) {
        return new ExportRequest(query, form, zone, wanted, target, arguments);
    }

    /** @throws UsageException when the parts contradict each other */
    void check() {
        if (form.kind() != ExportForm.Kind.RECORDS) {
            checkContainer();
        }
        if (!query.selection().isAll() && split.byContext()) {
            throw new UsageException(
                    "--split context does not go with -n or --first", "narrow the range of time instead");
        }
        if (target.file() == null && !split.isNone()) {
            throw new UsageException("several files need a name", "give one with --out");
        }
        if (target.file() == null && target.manifest() == ExportTarget.Manifested.YES) {
            throw new UsageException("--manifest goes beside a file", "give one with --out");
        }
    }

    private void checkContainer() {
        String what = "--format " + form.label();
        if (target.file() == null) {
            boolean directory = form.kind() == ExportForm.Kind.DIRECTORY;
            throw new UsageException(
                    what + (directory ? " makes a directory" : " makes a database"), "name it with --out");
        }
        if (!split.isNone()) {
            throw new UsageException(
                    "--split does not go with " + what, "choose entries with --since, --until, --context");
        }
        if (form.kind() == ExportForm.Kind.DIRECTORY && target.compression() != Compression.NONE) {
            throw new UsageException("--compress does not go with " + what, "leave it out: it is compact by itself");
        }
        if (form == ExportForm.DREAMLAKE && !query.selection().isAll()) {
            throw new UsageException(what + " does not go with -n or --first", "narrow the range of time instead");
        }
    }
}
