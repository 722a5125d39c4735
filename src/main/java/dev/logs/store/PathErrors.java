package dev.logs.store;

import dev.logs.error.AccessRemedy;
import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Turns what the file system says into errors that name the path. */
final class PathErrors {

    private PathErrors() {}

    static StorageException convert(Path path, IOException error) {
        Optional<StorageException> obstacle = WriteObstacle.at(path, error);
        if (!(error instanceof NoSuchFileException) && obstacle.isPresent()) {
            return obstacle.get();
        }
        if (error instanceof AccessDeniedException) {
            return new StorageException(path + " cannot be opened: permission denied", AccessRemedy.of(path), error);
        }
        if (error instanceof NoSuchFileException) {
            return new StorageException(path + " does not exist", null, error);
        }
        String reason = error instanceof FileSystemException named ? named.getReason() : error.getMessage();
        return new StorageException(path + " cannot be used: " + reason, "check the disk and its permissions", error);
    }
}
