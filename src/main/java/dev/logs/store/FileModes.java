package dev.logs.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may use what is made in a tree; the umask takes away more. SQLite gives its side files the mode of the file itself.
 *
 * <p>A directory whose group may write, and which hands its group on (set-group-ID), is there to be shared: unless other modes than
 * the default are asked for, what is made in it is for that group too, whatever the umask.
 *
 * @param directory bits of a new directory, as in {@code 0750}
 * @param file bits of a new file, as in {@code 0640}
 */
public record FileModes(int directory, int file) {

    /** The owner writes, the group reads, nobody else sees anything. */
    public static final FileModes DEFAULT = new FileModes(0750, 0640);

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Modes of what is made in a shared directory; the first hands them on. */
    private static final int SHARED_DIRECTORY = 02770;

    private static final int SHARED_FILE = 0660;

    /** Set-group-ID, and that the group may write. */
    private static final int SHARED_BITS = 02020;

    private static final Object MAKING = new Object();

    private static final String MODE = "unix:mode";

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

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
        // One at a time: between its making and its sharing, a directory looks private to who makes something in it.
        synchronized (MAKING) {
            Deque<Path> missing = new ArrayDeque<>();
            for (Path each = path.toAbsolutePath(); each != null && !Files.exists(each); each = each.getParent()) {
                missing.push(each);
            }
            Files.createDirectories(path, attributes(directory));
            for (Path each : missing) {
                share(each, SHARED_DIRECTORY);
            }
        }
    }

    /** Makes an empty file unless there is one. */
    public void makeFile(Path path) throws IOException {
        try {
            Files.createFile(path, attributes(file));
            share(path, SHARED_FILE);
        } catch (FileAlreadyExistsException e) {
            // Somebody was faster, or it has been there all along.
        }
    }

    /** Opens a file that must not be there yet, for writing. */
    FileChannel newFile(Path path) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(path, options, attributes(file));
        share(path, SHARED_FILE);
        return channel;
    }

    /** Gives what was just made to the group of a directory that is there to be shared. */
    private void share(Path made, int mode) {
        Path parent = made.toAbsolutePath().getParent();
        if (!UNIX || parent == null || !equals(DEFAULT)) {
            return;
        }
        try {
            if (((int) Files.getAttribute(parent, MODE) & SHARED_BITS) == SHARED_BITS) {
                Files.setAttribute(made, MODE, mode);
            }
        } catch (IOException e) {
            // Made and removed by another process at once, or a file system without modes: it stays as it was made.
        }
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
