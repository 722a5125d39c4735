package dev.logs.tree;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The directories in which partitions appear: those where one is expected are looked at often, old years rarely. */
final class WatchedDirectories {

    private final Path root;
    private Map<Path, FileStamp> known = new HashMap<>();
    private final Turns<FileStamp> expected = new Turns<>();
    private final Turns<FileStamp> old = new Turns<>();

    WatchedDirectories(Path root) {
        this.root = root;
    }

    /**
     * Watches these directories and no others. Those that are new count as changed, since their content was read before
     * their time.
     *
     * @param years the names of the years around now
     */
    void watch(List<Path> directories, Set<String> years) {
        Map<Path, FileStamp> before = known;
        known = new HashMap<>();
        expected.clear();
        old.clear();
        for (Path directory : directories) {
            FileStamp stamp = before.get(directory);
            if (stamp == null) {
                stamp = new FileStamp(directory.toFile());
                stamp.unsettle();
            }
            known.put(directory, stamp);
            Path below = root.relativize(directory);
            boolean isExpected =
                    below.getNameCount() < 2 || years.contains(below.getName(1).toString());
            (isExpected ? expected : old).add(stamp);
        }
    }

    /** Whether something may have appeared or gone in the next few of those where it is expected. */
    boolean move() {
        return move(expected.next());
    }

    /** Whether the same is so of the next few old directories. */
    boolean oldMove() {
        return move(old.next());
    }

    private static boolean move(List<FileStamp> directories) {
        boolean moved = false;
        for (FileStamp directory : directories) {
            moved |= directory.moves();
        }
        return moved;
    }
}
