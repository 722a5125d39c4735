package dev.logs.transfer;

import dev.logs.ingest.IngestSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One source of an import, recognised.
 *
 * @param format what it was taken for
 * @param file whose content tells whether it was imported before; null when that cannot be known beforehand
 */
record ImportSource(
        IngestSource source, String format, @Nullable Path file) {

    boolean isLines() {
        return source.records() == null && source.entries() == null;
    }
}
