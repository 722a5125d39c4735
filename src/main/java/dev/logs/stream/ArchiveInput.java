package dev.logs.stream;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The regular files in an archive, one after another. One thread at a time. */
public interface ArchiveInput extends Closeable {

    /**
     * A file in the archive.
     *
     * @param name as the archive spells it, whatever that is: nothing is ever written under it
     * @param written when it was last written
     * @param content its bytes, valid until the next member; closing it does nothing, an error is thrown at every read
     */
    record Member(String name, Instant written, InputStream content) {}

    /**
     * The next file; null when there is none, or when the content of the one before told already why there is none.
     *
     * @throws IOException when the archive is damaged here
     */
    @Nullable
    Member next() throws IOException;
}
