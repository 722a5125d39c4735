package dev.logs.cli.answer;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A small text file that is replaced as a whole: a crash leaves the old text or the new one. */
final class ReplacedFile {

    private final Path file;

    ReplacedFile(Path file) {
        this.file = file;
    }

    /** The text without white space at its ends; empty when there is no file. */
    String read() {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new StorageException(file + ": cannot be read: " + FileReason.of(e), null, e);
        }
    }

    /** Writes the text beside, forces it to disk and renames it. */
    void write(String text) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StorageException(
                    file + ": the cursor could not be written: " + FileReason.of(e),
                    "the next run repeats what this one has shown",
                    e);
        }
    }
}
