package dev.logs.transfer;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory that is filled beside its place, and put there when everything in it is on disk. */
final class StagedDirectory {

    /** Tells about the export in whose directory it lies; without it nothing there is replaced. */
    static final String MANIFEST = "export.manifest.json";

    /** Another thread may be filling it. */
    private static final int REMOVALS_MAX = 5;

    private final Path place;
    private final Path staged;

    /** @throws UsageException when something is there that must not be replaced */
    StagedDirectory(Path place, ExportTarget.Existing existing) {
        this.place = place.toAbsolutePath().normalize();
        staged = FilesInPlace.beside(this.place);
        refuseExisting(existing);
    }

    private void refuseExisting(ExportTarget.Existing existing) {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(place + " is no directory", "name one that does not exist yet");
        }
        if (isFree()) {
            return;
        }
        if (existing == ExportTarget.Existing.REFUSED) {
            throw new UsageException(place + " exists", "--force replaces it");
        }
        if (!Files.exists(place.resolve(MANIFEST))) {
            throw new UsageException(
                    place + " was made by no export, so it is not replaced", "remove it, or name another directory");
        }
    }

    /** An empty directory is replaced like one that does not exist. */
    private boolean isFree() {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (Stream<Path> content = Files.list(place)) {
            return content.findAny().isEmpty();
        } catch (IOException e) {
            throw refused(place, e);
        }
    }

    Path path() {
        return staged;
    }

    /** Makes the directory, or one in it. */
    Path make(String name) {
        Path directory = staged.resolve(name);
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw refused(directory, e);
        }
    }

    /** Adds the manifest, and puts the directory in its place. */
    void publish(byte[] manifest) {
        FilesInPlace.write(staged.resolve(MANIFEST), manifest, ExportTarget.Existing.REPLACED);
        try (Stream<Path> content = Files.walk(staged)) {
            content.filter(Files::isDirectory)
                    .forEach(directory -> FilesInPlace.forceDirectoryOf(directory.resolve("x")));
            if (isFree()) {
                Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
            } else {
                Path old = FilesInPlace.beside(place);
                Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
                Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
                remove(old);
            }
        } catch (IOException e) {
            throw refused(place, e);
        }
        FilesInPlace.forceDirectoryOf(place);
    }

    void discard() {
        remove(staged);
    }

    private static void remove(Path directory) {
        for (int i = 0; i < REMOVALS_MAX && Files.exists(directory, LinkOption.NOFOLLOW_LINKS); i++) {
            try (Stream<Path> content = Files.walk(directory)) {
                List<Path> deepestFirst =
                        content.sorted(Comparator.reverseOrder()).toList();
                for (Path each : deepestFirst) {
                    Files.deleteIfExists(each);
                }
            } catch (DirectoryNotEmptyException e) {
                // Filled meanwhile: once more.
            } catch (IOException | UncheckedIOException e) {
                // It begins with a full stop and ends in .part: nobody takes it for an export.
            }
        }
    }

    private static StorageException refused(Path path, IOException cause) {
        return new StorageException(path + ": cannot be written: " + FileReason.of(cause), null, cause);
    }
}
