package dev.logs.transfer;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import dev.logs.stream.Compression;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/** Puts finished files where they belong. */
final class FilesInPlace {

    private FilesInPlace() {}

    /** A name beside a file for what becomes it; nobody else has it. */
    static Path beside(Path file) {
        String mark = Integer.toHexString(ThreadLocalRandom.current().nextInt());
        return file.resolveSibling("." + file.getFileName() + "." + mark + ".part");
    }

    /** @throws UsageException when something is there that must not be replaced */
    static void refuseExisting(Path file, ExportTarget.Existing existing) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UsageException(file + " is no regular file", "leave out --out to write to standard output");
        }
        if (existing == ExportTarget.Existing.REFUSED && Files.exists(file)) {
            throw exists(file);
        }
    }

    /** Writes a small file as a whole. */
    static void write(Path file, byte[] bytes, ExportTarget.Existing existing) {
        PartFile written = PartFile.beside(file, Compression.NONE, null);
        written.write(bytes, 0, bytes.length);
        written.finish();
        written.rename(file, existing);
        forceDirectoryOf(file);
    }

    /** Renames a finished file that lies in the same directory. */
    static void move(Path beside, Path file, ExportTarget.Existing existing) {
        try {
            if (existing == ExportTarget.Existing.REPLACED) {
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(beside, file);
            }
        } catch (FileAlreadyExistsException e) {
            throw exists(file);
        } catch (IOException e) {
            throw new StorageException(file + ": cannot be written: " + FileReason.of(e), null, e);
        }
    }

    /** Forces the names in a directory to disk, where the file system can do that. */
    static void forceDirectoryOf(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no directories; the files themselves are on disk.
        }
    }

    /** Removes a file that nobody needs any more. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It begins with a full stop and ends in .part: nobody takes it for an export.
        }
    }

    private static UsageException exists(Path file) {
        return new UsageException(file + " exists", "--force replaces it");
    }
}
