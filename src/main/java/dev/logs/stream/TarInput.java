package dev.logs.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads tar archives: ustar, with the long names and sizes of POSIX (pax) and of GNU tar. */
final class TarInput implements ArchiveInput {

    /** Names and attributes longer than this are nobody's. */
    private static final int EXTRA_BYTES_MAX = 1 << 20;

    private final InputStream in;
    private long position;

    /** Bytes of the present member that were not read, and the zeros behind it. */
    private long left;

    private int padding;
    private @Nullable MemberContent content;

    /** What blocks before a header say about it. */
    private @Nullable String longName;

    private long longSize = -1;

    /** @param in its bytes, not compressed */
    TarInput(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable Member next() throws IOException {
        if (content != null && content.hasFailed()) {
            return null;
        }
        content = null;
        while (true) {
            skip(left + padding);
            byte[] block = in.readNBytes(TarHeader.BYTES);
            TarHeader header = new TarHeader(block);
            // Many archives end without the two blocks of zeros that should be there.
            if (block.length == 0 || block.length == TarHeader.BYTES && header.isEnd()) {
                return null;
            }
            if (block.length < TarHeader.BYTES || !header.isSound()) {
                throw new IOException(
                        "the tar archive is damaged at byte " + position + "; what was before it is kept");
            }
            position += TarHeader.BYTES;
            Member member = begin(header);
            if (member != null) {
                return member;
            }
        }
    }

    /** Null when the header is that of no regular file. */
    private @Nullable Member begin(TarHeader header) throws IOException {
        left = longSize >= 0 ? longSize : header.size();
        padding = (int) (-left & (TarHeader.BYTES - 1));
        switch (header.type()) {
            case 'L' -> longName = extra().replace("\0", "");
            case 'x' -> readAttributes(extra());
            case '0', '\0', '7' -> {
                String name = longName == null ? header.name() : longName;
                longName = null;
                longSize = -1;
                if (!name.endsWith("/")) {
                    MemberContent member = new MemberContent(new Bytes());
                    content = member;
                    return new Member(name, header.written(), member);
                }
            }
            default -> {
                longName = null;
                longSize = -1;
            }
        }
        return null;
    }

    private String extra() throws IOException {
        if (left > EXTRA_BYTES_MAX) {
            throw new IOException("the tar archive is damaged at byte " + position + "; what was before it is kept");
        }
        return new String(new Bytes().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Lines of a length, a space, a key, an equals sign and a value. */
    private void readAttributes(String lines) {
        for (String line : lines.split("\n", -1)) {
            int key = line.indexOf(' ') + 1;
            int equals = line.indexOf('=', key);
            if (equals < 0) {
                continue;
            }
            String value = line.substring(equals + 1);
            switch (line.substring(key, equals)) {
                case "path" -> longName = value;
                case "size" -> longSize = value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
                default -> {}
            }
        }
    }

    private void skip(long count) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException e) {
            throw cutOff();
        }
        position += count;
        left = 0;
        padding = 0;
    }

    private static IOException cutOff() {
        return new IOException("the tar archive ends in the middle; what was before it is kept");
    }

    /** Of the present member. */
    private final class Bytes extends DecodedInput {

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int got = in.read(target, offset, (int) Math.min(length, left));
            if (got < 0) {
                throw cutOff();
            }
            left -= got;
            position += got;
            return got;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
