package dev.logs.store;

import dev.logs.error.UsageException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The native library of the engine where the launcher has no unpacked copy of it: the driver unpacks one at every start and
 * removes it when the program ends, so that one that is killed would leave a megabyte behind each time. A library that is
 * loaded needs no name.
 */
final class UnpackedEngine {

    private static final String LIBRARY_FOLDER = "org.sqlite.lib.path";
    private static final String UNPACKING_FOLDER = "org.sqlite.tmpdir";

    /** What kept it from being loaded. Looked for once, and whoever comes meanwhile waits: that is how a class begins. */
    private static final @Nullable Exception FAILURE = unpack();

    private UnpackedEngine() {}

    /**
     * Sees to it that the library is loaded and its file removed, unless somebody has said where it is, or is to be.
     *
     * @throws UsageException when it cannot be, mostly since nothing may be run that lies in the folder of temporary files
     */
    static void load() {
        // Done by the beginning of the class.
        Exception kept = FAILURE;
        if (kept != null) {
            throw new UsageException(
                    "the database engine cannot be unpacked and run in " + System.getProperty("java.io.tmpdir"),
                    "name a folder where programs may be run by LOGS_JAVA_OPTS=-Djava.io.tmpdir=DIR",
                    kept);
        }
    }

    private static @Nullable Exception unpack() {
        if (System.getProperty(LIBRARY_FOLDER) != null || System.getProperty(UNPACKING_FOLDER) != null) {
            return null;
        }
        try {
            Path folder = Files.createTempDirectory("logs-engine-");
            System.setProperty(UNPACKING_FOLDER, folder.toString());
            try {
                SQLiteJDBCLoader.initialize();
            } finally {
                System.clearProperty(UNPACKING_FOLDER);
                remove(folder);
            }
            return null;
        } catch (Exception e) {
            // The driver declares no narrower one.
            return e;
        }
    }

    /** Where a library in use cannot be removed, the driver does it at the end. */
    private static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // A megabyte more until then.
        }
    }
}
