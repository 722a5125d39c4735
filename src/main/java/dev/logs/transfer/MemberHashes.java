package dev.logs.transfer;

import dev.logs.stream.ArchiveInput;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of the files in an archive, so that each is known from its content, as it would be without the archive. They are
 * found by reading the archive once more, when the first is asked for.
 */
final class MemberHashes {

    private static final int BUFFER_BYTES = 256 * 1024;

    private final ImportArchive archive;
    private @Nullable List<String> hashes;

    MemberHashes(ImportArchive archive) {
        this.archive = archive;
    }

    /** The hash of a member, counted from 0; null in an archive that comes but once. */
    @Nullable
    String of(int member) {
        if (archive.stream() != null) {
            return null;
        }
        List<String> known = hashes;
        if (known == null) {
            known = read();
            hashes = known;
        }
        return member < known.size() ? known.get(member) : null;
    }

    private List<String> read() {
        List<String> read = new ArrayList<>();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (ArchiveInput in = archive.open()) {
            for (ArchiveInput.Member member = in.next(); member != null; member = in.next()) {
                read.add(hash(member.content(), buffer));
            }
        } catch (IOException e) {
            // Told when the members are imported.
        }
        return read;
    }

    /** Of a damaged member: of what can be read. */
    private static String hash(InputStream content, byte[] buffer) {
        MessageDigest digest = ContentHash.digest();
        try {
            for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
                digest.update(buffer, 0, got);
            }
        } catch (IOException e) {
            // Told when the member is imported.
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
