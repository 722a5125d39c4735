package dev.logs.transfer;

import dev.logs.stream.ArchiveInput;
import dev.logs.stream.ArchiveKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * An archive of many files.
 *
 * @param named how messages name it
 * @param stream its bytes when they come but once; null for a file, which can be read again
 */
record ImportArchive(Path named, ArchiveKind kind, @Nullable InputStream stream) implements ImportItem {

    ArchiveInput open() throws IOException {
        return stream == null ? kind.open(named) : kind.open(stream);
    }
}
