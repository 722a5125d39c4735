package dev.logs.bench;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the trees of a run are: a temporary folder that goes with the run, or an empty one of the user's that stays. */
public final class BenchTree implements AutoCloseable {

    private static final int DELETIONS_MAX = 100;

    private final Path folder;
    private final boolean temporary;

    private BenchTree(Path folder, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
    }

    /**
     * @param wanted null for a temporary folder
     * @throws UsageException when the folder has something in it
     * @throws StorageException when there can be none
     */
    public static BenchTree open(@Nullable Path wanted) {
        try {
            if (wanted == null) {
                return new BenchTree(Files.createTempDirectory("logs-bench"), true);
            }
            Files.createDirectories(wanted);
            try (Stream<Path> entries = Files.list(wanted)) {
                if (entries.findAny().isPresent()) {
                    throw new UsageException("--root: " + wanted + " is not empty", "name a new folder");
                }
            }
            return new BenchTree(wanted, false);
        } catch (IOException e) {
            throw new StorageException("no folder for the trees: " + FileReason.of(e), "name one with --root", e);
        }
    }

    /** The tree of a scenario. */
    TreeRoot root(Scenario scenario) {
        return new TreeRoot(folder.resolve(scenario.name()));
    }

    /** Another tree of a scenario, which is deleted after use. */
    TreeRoot copy(Scenario scenario) {
        return new TreeRoot(folder.resolve(scenario.name() + "-copy"));
    }

    /** Scripts are run here. */
    Path folder() {
        return folder;
    }

    /**
     * Makes a folder for the other programs of a scenario.
     *
     * @throws StorageException when that is not possible
     */
    public Path peers(Scenario scenario) {
        try {
            return Files.createDirectory(folder.resolve(scenario.name() + "-peers"));
        } catch (IOException e) {
            throw new StorageException(folder + ": " + FileReason.of(e), null, e);
        }
    }

    /** What the files of a scenario take, in bytes. */
    long bytes(Scenario scenario) {
        return bytes(root(scenario).path());
    }

    /** What a file, or the files of a folder, take, in bytes; 0 when it is not there. */
    public long bytes(Path path) {
        if (!Files.exists(path)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new StorageException(path + ": " + FileReason.of(e), null, e);
        }
    }

    /** Deletes a folder that is used no more. */
    void delete(Path path) {
        try {
            Files.walkFileTree(path, DELETION);
        } catch (IOException e) {
            throw new StorageException(path + ": " + FileReason.of(e), null, e);
        }
    }

    /** Deletes a temporary folder, also while a run that is told to end still writes there. */
    @Override
    public void close() {
        for (int i = 0; temporary && i < DELETIONS_MAX && Files.exists(folder); i++) {
            try {
                Files.walkFileTree(folder, DELETION);
            } catch (IOException e) {
                // Something was made there meanwhile: once more.
            }
        }
    }

    /** Files may vanish while it goes on: SQLite removes its own. */
    private static final FileVisitor<Path> DELETION = new SimpleFileVisitor<>() {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    };
}
