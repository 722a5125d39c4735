package dev.logs.transfer;

import dev.logs.error.FileReason;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that the user's paths mean: files, everything below directories, and globs that no shell has expanded. */
final class ImportPaths {

    /** Beside data, and none themselves. */
    private static final List<String> ENDINGS_SKIPPED =
            List.of(".manifest.json", ".part", "-wal", "-shm", "-journal", ".index.json", ".sha256");

    private final ProblemSink problems;

    ImportPaths(ProblemSink problems) {
        this.problems = problems;
    }

    List<Path> files(String path) {
        Path named = Path.of(path);
        if (Files.isDirectory(named)) {
            return below(named);
        }
        if (!Files.exists(named) && path.matches(".*[*?\\[{].*")) {
            return matching(path);
        }
        return List.of(named);
    }

    private List<Path> below(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> isWanted(directory.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.report(Problem.of(directory.toString(), FileReason.of(e)));
            return List.of();
        }
    }

    /** Whether a file below a directory is imported with it. */
    static boolean isWanted(Path relative) {
        for (Path name : relative) {
            if (isHidden(name.toString())) {
                return false;
            }
        }
        return ENDINGS_SKIPPED.stream().noneMatch(relative.toString()::endsWith);
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") && !name.equals(".") && !name.equals("..");
    }

    /** A wildcard may stand in the last name of a path only. */
    private List<Path> matching(String path) {
        Path pattern = Path.of(path);
        Path directory = pattern.getParent() == null ? Path.of("") : pattern.getParent();
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.getFileName());
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries =
                Files.newDirectoryStream(directory, file -> matcher.matches(file.getFileName()))) {
            entries.forEach(found::add);
        } catch (IOException e) {
            problems.report(Problem.of(path, FileReason.of(e)));
            return List.of();
        }
        if (found.isEmpty()) {
            problems.report(Problem.of(path, "no such file"));
        }
        found.sort(Path::compareTo);
        return found;
    }
}
