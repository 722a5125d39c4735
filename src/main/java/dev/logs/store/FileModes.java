package dev.logs.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may use what is made in a tree; the umask takes away more. SQLite gives its side files the mode of the file itself.
 *
 * @param directory bits of a new directory, as in {@code 0750}
 * @param file bits of a new file, as in {@code 0640}
 */
public record FileModes(int directory, int file) {

    /** The owner writes, the group reads, nobody else sees anything. */
    public static final FileModes DEFAULT = new FileModes(0750, 0640);

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** From the lowest bit up. */
    private static final PosixFilePermission[] BITS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    /** Makes a directory and those above it, as far as they are missing. */
    public void makeDirectories(Path path) throws IOException {
        Files.createDirectories(path, attributes(directory));
    }

    /** Makes an empty file unless there is one. */
    public void makeFile(Path path) throws IOException {
        try {
            Files.createFile(path, attributes(file));
        } catch (FileAlreadyExistsException e) {
            // Somebody was faster, or it has been there all along.
        }
    }

    /** What to give to a method that makes a file. */
    public FileAttribute<?>[] fileAttributes() {
        return attributes(file);
    }

    private static FileAttribute<?>[] attributes(int mode) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions(mode))}
                : new FileAttribute<?>[0];
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int i = 0; i < BITS.length; i++) {
            if ((mode & 1 << i) != 0) {
                permissions.add(BITS[i]);
            }
        }
        return permissions;
    }
}
