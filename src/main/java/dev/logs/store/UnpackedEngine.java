package dev.logs.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The native library of the engine where the launcher has no unpacked copy of it: the driver unpacks one at every start and
 * removes it when the program ends, so that one that is killed would leave a megabyte behind each time. A library that is
 * loaded needs no name.
 */
final class UnpackedEngine {

    private static final String LIBRARY_FOLDER = "org.sqlite.lib.path";
    private static final String UNPACKING_FOLDER = "org.sqlite.tmpdir";

    static {
        // Once, and whoever comes meanwhile waits: that is how the virtual machine begins a class.
        if (System.getProperty(LIBRARY_FOLDER) == null && System.getProperty(UNPACKING_FOLDER) == null) {
            try {
                loadFrom(Files.createTempDirectory("logs-engine-"));
            } catch (IOException e) {
                // The driver tries once more, and fails with the file that was to be opened.
            }
        }
    }

    private UnpackedEngine() {}

    /** Sees to it that the library is loaded and its file removed, unless somebody has said where it is, or is to be. */
    static void load() {
        // Done by the beginning of the class.
    }

    private static void loadFrom(Path folder) throws IOException {
        System.setProperty(UNPACKING_FOLDER, folder.toString());
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) {
            // As above; the driver declares no narrower one.
        } finally {
            System.clearProperty(UNPACKING_FOLDER);
            remove(folder);
        }
    }

    /** Where a library in use cannot be removed, the driver does it at the end. */
    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
