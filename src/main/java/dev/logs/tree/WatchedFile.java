package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.store.SideFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A partition's file and its write-ahead log under watch.
 *
 * <p>A commit shows in the log. Where there is no log, whoever opens the database makes one in the directory first, so the
 * time of the directory alone tells that somebody came, at the cost of one call; whether he wrote is then looked at. Readers
 * come too, other tails among them, and leave an empty log or none: that is no change.
 */
final class WatchedFile {

    /** Only programs that make no file beside it write to the file itself, so it is looked at this rarely. */
    private static final int LOOKS_AT_FILE = 8;

    private final PartitionKey partition;
    private final Path path;
    private final File logFile;
    private final FileStamp directory;
    private final FileStamp log;
    private final FileStamp file;
    private boolean unsettled;
    private int looks;
    private @Nullable Object identity;
    private boolean busy;
    private boolean moved;
    private long movedNanos;

    WatchedFile(PartitionKey partition, Path path) {
        this.partition = partition;
        this.path = path;
        this.identity = identity(path);
        this.logFile = SideFiles.wal(path).toFile();
        this.directory = new FileStamp(path.resolveSibling("").toFile());
        this.log = new FileStamp(logFile);
        this.file = new FileStamp(path.toFile());
    }

    PartitionKey partition() {
        return partition;
    }

    /** The one that the partition has to itself. */
    Path directory() {
        return path.resolveSibling("");
    }

    /** Whether it is looked at among the busy ones, and nowhere else. */
    boolean isBusy() {
        return busy;
    }

    void setBusy(long nowNanos) {
        busy = true;
        movedNanos = nowNanos;
    }

    /** Whether it has been quiet for the time given, and so is not busy from now on. */
    boolean calmsDown(long nowNanos, long quietNanos) {
        busy = nowNanos - movedNanos < quietNanos;
        return !busy;
    }

    /** What happened since the last look, or null when nothing did. */
    PartitionChange.@Nullable Kind look() {
        looks++;
        boolean visited = log.isAbsent() && directory.moves();
        boolean thorough = visited || unsettled || busy || looks % LOOKS_AT_FILE == 0;
        moved = false;
        if (!thorough && log.isAbsent()) {
            return null;
        }
        boolean written = unsettled;
        unsettled = false;
        if (log.moves()) {
            thorough = true;
            written |= logFile.length() > 0;
        }
        if (thorough) {
            written |= file.moves();
        }
        moved = written && (log.hasMoved() || file.hasMoved());
        return written || visited ? change(written) : null;
    }

    private PartitionChange.@Nullable Kind change(boolean written) {
        Object now = identity(path);
        if (now == null) {
            return PartitionChange.Kind.GONE;
        }
        if (now.equals(identity)) {
            return written ? PartitionChange.Kind.WRITTEN : null;
        }
        identity = now;
        return PartitionChange.Kind.REPLACED;
    }

    /** Whether the last look saw another time than before, and not only that it should look again. */
    boolean hasMoved() {
        return moved;
    }

    /** Makes the next look find a change. */
    void unsettle() {
        unsettled = true;
    }

    /** What tells a file from another one of the same name; null when there is none. */
    private static @Nullable Object identity(Path path) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Object key = attributes.fileKey();
            return key == null ? attributes.creationTime() : key;
        } catch (IOException e) {
            return null;
        }
    }
}
