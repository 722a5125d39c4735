package dev.logs.transfer;

import dev.logs.ingest.IngestSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One source of an import, recognised.
 *
 * @param format what it was taken for
 * @param hash of its content, which tells whether it was imported before; answers null when that cannot be known beforehand
 */
record ImportSource(IngestSource source, String format, Supplier<@Nullable String> hash) implements ImportItem {

    boolean isLines() {
        return source.records() == null && source.entries() == null;
    }
}
