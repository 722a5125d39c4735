package dev.logs.ingest;

import dev.logs.format.RecordReader;
import java.io.IOException;

/** Opens the records of a source that is no sequence of lines. */
@FunctionalInterface
public interface RecordOpener {

    /** @throws IOException when it cannot be opened */
    RecordReader open() throws IOException;
}
