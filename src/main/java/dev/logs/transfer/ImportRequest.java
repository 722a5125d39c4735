package dev.logs.transfer;

import dev.logs.ingest.BatchLimits;
import dev.logs.ingest.EntryDefaults;
import dev.logs.ingest.IngestRequest;
import dev.logs.ingest.LineLimits;
import java.io.InputStream;
import java.util.List;

/**
 * One import.
 *
 * @param paths files, directories and globs in the order given; {@code -} is the stream
 * @param stream standard input
 * @param format of every file, or {@link IngestRequest#AUTO}
 */
public record ImportRequest(
        List<String> paths,
        InputStream stream,
        String format,
        EntryDefaults defaults,
        LineLimits lines,
        Dedupe dedupe,
        BatchLimits batches) {

    public ImportRequest {
        paths = List.copyOf(paths);
    }
}
