package dev.logs.stream;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a zip archive front to back, where its directory cannot be had. */
final class ZipStreamInput implements ArchiveInput {

    private final ZipInputStream zip;
    private @Nullable MemberContent content;

    ZipStreamInput(InputStream in) {
        zip = new ZipInputStream(in);
    }

    @Override
    public @Nullable Member next() throws IOException {
        if (content != null && content.hasFailed()) {
            return null;
        }
        content = null;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                MemberContent member = new MemberContent(zip);
                content = member;
                return new Member(entry.getName(), Instant.ofEpochMilli(Math.max(0, entry.getTime())), member);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
