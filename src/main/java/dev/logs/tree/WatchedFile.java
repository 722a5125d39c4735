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

    /** A commit shows in the log; only programs that keep none write to the file itself, so it is looked at this rarely. */
    private static final int LOOKS_AT_FILE = 8;

    private final PartitionKey partition;
    private final Path path;
    private final FileStamp log;
    private final FileStamp file;
    private int looks;
    private @Nullable Object identity;
    private boolean busy;
    private boolean moved;
    private long movedNanos;

    WatchedFile(PartitionKey partition, Path path) {
        this.partition = partition;
        this.path = path;
        this.identity = identity(path);
        this.log = new FileStamp(SideFiles.wal(path).toFile());
        this.file = new FileStamp(path.toFile());
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
        looks++;
        boolean changed = log.moves();
        moved = log.hasMoved();
        if (busy || looks % LOOKS_AT_FILE == 0) {
            changed |= file.moves();
            moved |= file.hasMoved();
        }
        if (!changed) {
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

    /** Whether the last look saw another time than before, and not only that it should look again. */
    boolean hasMoved() {
        return moved;
    }

    /** Makes the next look find a change. */
    void unsettle() {
        log.unsettle();
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
