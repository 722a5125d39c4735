package dev.logs.transfer;

import dev.logs.error.UsageException;
import dev.logs.format.RecordForm;
import dev.logs.query.Query;
import java.time.ZoneId;
import java.util.List;

/**
 * One export to files of records.
 *
 * @param query which entries, and in which order
 * @param zone of the times in {@link RecordForm#TEXT}
 * @param arguments what the user asked for, word by word, for the manifest
 */
public record ExportRequest(
        Query query, RecordForm form, ZoneId zone, Split split, ExportTarget target, List<String> arguments) {

    public ExportRequest {
        arguments = List.copyOf(arguments);
    }

    /** @throws UsageException when the parts contradict each other */
    void check() {
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
}
