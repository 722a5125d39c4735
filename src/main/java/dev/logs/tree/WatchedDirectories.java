package dev.logs.tree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The directories in which partitions appear: those where one is expected are looked at often, old years rarely. */
final class WatchedDirectories {

    private final Path root;
    private Map<Path, FileStamp> known = new HashMap<>();
    private final List<FileStamp> expected = new ArrayList<>();
    private final List<FileStamp> old = new ArrayList<>();
    private int nextOld;

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

    /** Whether something may have appeared or gone where it is expected. */
    boolean move() {
        boolean moved = false;
        for (FileStamp directory : expected) {
            moved |= directory.moves();
        }
        return moved;
    }

    /** Whether the same is so of the next few old directories. */
    boolean oldMove(int count) {
        boolean moved = false;
        for (int i = 0; i < Math.min(count, old.size()); i++) {
            nextOld = (nextOld + 1) % old.size();
            moved |= old.get(nextOld).moves();
        }
        return moved;
    }

    /** Makes the next look find a change. */
    void unsettle() {
        expected.forEach(FileStamp::unsettle);
    }
}
