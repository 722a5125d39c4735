package dev.logs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Makes a partition without entries: all tables, write-ahead log on, under its name from one instant to the next.
 *
 * <p>A file that grows its tables in place is empty for a moment and has a rollback journal for another. A connection to a
 * removed file of the same name, which finds journals and logs by that name, would play the journal back into the wrong
 * file, or delete the log of the new one.
 */
final class NewPartition {

    /** The bytes of a database file's header that say which journal it has, and their value for a write-ahead log. */
    private static final int WRITE_VERSION_AT = 18;

    private static final int READ_VERSION_AT = 19;
    private static final byte WRITE_AHEAD_LOG = 2;

    private NewPartition() {}

    /**
     * Makes the file unless there is one.
     *
     * @throws NoSuchFileException when its directory is gone
     */
    static void make(Path file, FileModes modes) throws IOException {
        Path unfinished = SideFiles.unfinished(file);
        try {
            write(unfinished, image(file), modes);
            Files.createLink(file, unfinished);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (FileAlreadyExistsException e) {
            // Somebody was faster.
        } catch (UnsupportedOperationException | FileSystemException e) {
            // No links here, as on FAT: the first writer makes the tables in place.
            modes.makeFile(file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static byte[] image(Path file) {
        try (Database database = Database.inMemory(file)) {
            Schema.create(database);
            byte[] image = database.image();
            image[WRITE_VERSION_AT] = WRITE_AHEAD_LOG;
            image[READ_VERSION_AT] = WRITE_AHEAD_LOG;
            return image;
        }
    }

    private static void write(Path file, byte[] bytes, FileModes modes) throws IOException {
        try (FileChannel channel = modes.newFile(file)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }
}
