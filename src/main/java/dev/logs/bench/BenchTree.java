package dev.logs.bench;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the trees of a run are: a temporary folder that goes with the run, or an empty one of the user's that stays. */
public final class BenchTree implements AutoCloseable {

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

    /** What the files of a scenario take, in bytes. */
    long bytes(Scenario scenario) {
        try (Stream<Path> files = Files.walk(root(scenario).path())) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new StorageException(folder + ": " + FileReason.of(e), null, e);
        }
    }

    /** Deletes a temporary folder; a run that still writes there while the process ends may leave some of it. */
    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // Already gone, or still written to by a process that ends; the folder for temporary files is tidied by
            // others.
            return;
        }
    }
}
