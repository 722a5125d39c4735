package dev.logs.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Reads a zip archive by its directory: a damaged member does not hide those behind it. */
final class ZipFileInput implements ArchiveInput {

    private final ZipFile zip;
    private final Enumeration<? extends ZipEntry> entries;

    ZipFileInput(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        entries = zip.entries();
    }

    @Override
    public @Nullable Member next() throws IOException {
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                Instant written = Instant.ofEpochMilli(Math.max(0, entry.getTime()));
                return new Member(entry.getName(), written, new MemberContent(new ZipMember(zip, entry)));
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
