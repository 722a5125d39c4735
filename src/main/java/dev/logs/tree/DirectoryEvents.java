package dev.logs.tree;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hears from the system in which directories something is written, where it tells: what is quiet is then looked at at once,
 * before its turn comes. It is a hint and no more, for a file system that other machines write to does not tell of them.
 */
final class DirectoryEvents implements AutoCloseable {

    /** Elsewhere Java looks at directories itself, and more rarely than in turns. */
    private static final boolean SYSTEM_TELLS =
            System.getProperty("os.name", "").equals("Linux");

    private final Map<WatchKey, WatchedFile> keys = new HashMap<>();
    private final Set<WatchedFile> heardOf = new HashSet<>();
    private @Nullable WatchService service;
    private boolean lacking;

    /** Listens to these, and to no others; those that the system has no room for are left to their turns. */
    void listenTo(List<WatchedFile> files) {
        lacking = false;
        Set<WatchedFile> wanted = new HashSet<>(files);
        keys.entrySet().removeIf(known -> {
            boolean stays = wanted.contains(known.getValue());
            if (!stays) {
                known.getKey().cancel();
                heardOf.remove(known.getValue());
            }
            return !stays;
        });
        files.forEach(this::listen);
    }

    /** Listens to one more. */
    void listen(WatchedFile file) {
        WatchService open = opened();
        if (open == null || heardOf.contains(file)) {
            return;
        }
        try {
            Path directory = file.directory();
            WatchKey key = directory.register(
                    open,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            keys.put(key, file);
            heardOf.add(file);
        } catch (IOException | ClosedWatchServiceException e) {
            // It is gone, or the system watches as many as it can.
            lacking = true;
        }
    }

    /** Listens no more to one that is looked at all the time: each of its writes would be told. */
    void ignore(WatchedFile file) {
        if (heardOf.remove(file)) {
            keys.entrySet().removeIf(known -> {
                boolean same = known.getValue() == file;
                if (same) {
                    known.getKey().cancel();
                }
                return same;
            });
        }
    }

    /** Whether it listens to something, and to all that it was told to. */
    boolean isListening() {
        return !keys.isEmpty() && !lacking;
    }

    /** Those in whose directories something happened since the last call. */
    List<WatchedFile> heard() {
        List<WatchedFile> heard = new ArrayList<>();
        if (service == null) {
            return heard;
        }
        try {
            take(service, heard);
        } catch (ClosedWatchServiceException e) {
            // The end: nobody waits for more.
        }
        return heard;
    }

    private void take(WatchService open, List<WatchedFile> heard) {
        for (WatchKey key = open.poll(); key != null; key = open.poll()) {
            key.pollEvents();
            key.reset();
            WatchedFile file = keys.get(key);
            if (file != null) {
                heard.add(file);
            }
        }
    }

    private @Nullable WatchService opened() {
        if (service == null && SYSTEM_TELLS) {
            try {
                service = FileSystems.getDefault().newWatchService();
            } catch (IOException | UnsupportedOperationException e) {
                // The system has no more of them: everything has its turn.
                return null;
            }
        }
        return service;
    }

    @Override
    public void close() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                // What it held goes with the process.
            }
        }
    }
}
