package dev.logs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Tells whether somebody wrote to a database: the sizes of the file and its write-ahead log alone do not, for the log is
 * begun anew without growing. Moving both to another directory changes nothing.
 */
public record FileStamp(Part file, Part log) {

    private static final Part ABSENT = new Part(-1, FileTime.fromMillis(0));

    /**
     * One file.
     *
     * @param bytes -1 when there is none
     * @param changed when it was written last
     */
    public record Part(long bytes, FileTime changed) {}

    public static FileStamp of(Path file) {
        return new FileStamp(part(file), part(SideFiles.wal(file)));
    }

    private static Part part(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new Part(attributes.size(), attributes.lastModifiedTime());
        } catch (NoSuchFileException e) {
            return ABSENT;
        } catch (IOException e) {
            throw PathErrors.convert(path, e);
        }
    }
}
