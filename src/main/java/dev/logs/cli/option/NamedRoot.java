package dev.logs.cli.option;

import dev.logs.error.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The directory that {@code --root} names. */
final class NamedRoot {

    private NamedRoot() {}

    /**
     * Refuses one that is not there. The usual root may be missing: nothing was stored yet.
     *
     * @param flag null when none was named
     */
    static void require(@Nullable String flag) {
        if (flag == null) {
            return;
        }
        Path root = Path.of(flag);
        if (Files.notExists(root)) {
            throw new UsageException(
                    "--root: there is no directory " + flag, "logs ingest and logs import make one where they store");
        }
        if (Files.isRegularFile(root)) {
            throw new UsageException("--root: " + flag + " is a file, not a directory", "logs import reads files");
        }
    }
}
