package dev.logs.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which file a path names at a moment. A path that names the same file before and after a connection is opened names the
 * file that is open: while it is, no other can get its number.
 *
 * @param key the file system's own name of the file; null where it has none, as on Windows, where open files stay in place
 */
record FileIdentity(boolean exists, @Nullable Object key) {

    private static final FileIdentity ABSENT = new FileIdentity(false, null);

    static FileIdentity of(Path file) {
        try {
            return new FileIdentity(
                    true, Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException e) {
            return ABSENT;
        } catch (IOException e) {
            throw PathErrors.convert(file, e);
        }
    }

    // Written out, with hashCode(): a record's own are put together at first use, and every search compares.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FileIdentity that && exists == that.exists && Objects.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return 31 * Boolean.hashCode(exists) + Objects.hashCode(key);
    }

    /** Makes sure that the path still names this file. */
    void check(Path file) throws ReplacedFileException {
        if (!equals(of(file))) {
            throw new ReplacedFileException();
        }
    }
}
