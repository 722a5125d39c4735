package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;

/** Opens a byte stream when it is first needed, on the thread that reads it: opening may wait, as on a named pipe. */
@FunctionalInterface
public interface InputOpener {

    /** The stream; whoever asked closes it. */
    InputStream open() throws IOException;
}
