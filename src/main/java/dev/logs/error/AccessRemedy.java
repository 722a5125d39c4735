package dev.logs.error;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Says what to do where a permission is missing: who is kept out of the tree of the whole machine has to join its group. */
public final class AccessRemedy {

    private static final Set<PosixFilePermission> SHARED_BY_GROUP =
            Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_EXECUTE);

    private AccessRemedy() {}

    /**
     * Names who may use a path, or the directory above it that hides whether it is there.
     *
     * @return one clause without a full stop
     */
    public static String of(Path path) {
        Path place = path.toAbsolutePath().normalize();
        while (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) && place.getParent() != null) {
            place = place.getParent();
        }
        try {
            PosixFileAttributes attributes = Files.readAttributes(place, PosixFileAttributes.class);
            String owner = attributes.owner().getName();
            String group = attributes.group().getName();
            // Whoever joins the group of root gets at more than logs.
            return attributes.permissions().containsAll(SHARED_BY_GROUP) && !group.equals("root")
                    ? place + " is for " + owner + " and the members of group " + group + ": become one (usermod -aG "
                            + group + " NAME, as root), then log in again"
                    : place + " is for " + owner + ": become that user, or have its permissions changed";
        } catch (IOException | UnsupportedOperationException e) {
            return "check its owner and permissions";
        }
    }
}
