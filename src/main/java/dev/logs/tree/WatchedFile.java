package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.store.SideFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A partition's file and its write-ahead log under watch. */
final class WatchedFile {

    private final PartitionKey partition;
    private final Path path;
    private final FileStamp stamp;
    private @Nullable Object identity;
    private boolean busy;
    private long movedNanos;

    WatchedFile(PartitionKey partition, Path path) {
        this.partition = partition;
        this.path = path;
        this.identity = identity(path);
        this.stamp = new FileStamp(path.toFile(), SideFiles.wal(path).toFile());
    }

    PartitionKey partition() {
        return partition;
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
        if (!stamp.moves()) {
            return null;
        }
        Object now = identity(path);
        if (now == null) {
            return PartitionChange.Kind.GONE;
        }
        boolean same = now.equals(identity);
        identity = now;
        return same ? PartitionChange.Kind.WRITTEN : PartitionChange.Kind.REPLACED;
    }

    /** Makes the next look find a change. */
    void unsettle() {
        stamp.unsettle();
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
