package dev.logs.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes the header of a database anew, as the file format of SQLite describes it, so that what lies behind it can be read. */
final class MendedHeader {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int PAGE_SIZE_AT = 16;
    private static final int FIXED_AT = 18;

    /** Rollback journal, nothing reserved, and the three fractions that the format prescribes. */
    private static final byte[] FIXED = {1, 1, 0, 64, 32, 32};

    private static final int CHANGES_AT = 24;
    private static final int PAGES_AT = 28;
    private static final int FREE_PAGES_AT = 32;
    private static final int SCHEMA_FORMAT_AT = 44;
    private static final int ENCODING_AT = 56;
    private static final int CHANGES_OF_PAGES_AT = 92;
    private static final int PAGE_SIZE_USUAL = 4096;
    private static final int SCHEMA_FORMAT = 4;
    private static final int UTF_8 = 1;

    private MendedHeader() {}

    /**
     * Mends the header.
     *
     * @param copy that may be changed
     * @return how many bytes the file lacks of what its header told; 0 when that cannot be known
     */
    static long write(Path copy) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
            if (file.length() < PAGE_SIZE_USUAL) {
                return 0;
            }
            byte[] magic = new byte[MAGIC.length];
            file.readFully(magic);
            int pageSize = file.readUnsignedShort();
            if (Integer.bitCount(pageSize) != 1 || pageSize != 1 && pageSize < 512) {
                pageSize = PAGE_SIZE_USUAL;
                file.seek(PAGE_SIZE_AT);
                file.writeShort(pageSize);
            }
            // 1 stands for 65,536, which does not fit.
            long pageBytes = pageSize == 1 ? 65_536 : pageSize;
            file.seek(PAGES_AT);
            long told = (file.readInt() & 0xffff_ffffL) * pageBytes;
            file.seek(0);
            file.write(MAGIC);
            file.seek(FIXED_AT);
            file.write(FIXED);
            file.seek(PAGES_AT);
            file.writeInt((int) (file.length() / pageBytes));
            mendRest(file);
            return Arrays.equals(magic, MAGIC) ? Math.max(0, told - file.length()) : 0;
        }
    }

    private static void mendRest(RandomAccessFile file) throws IOException {
        file.seek(FREE_PAGES_AT);
        file.writeLong(0);
        file.seek(SCHEMA_FORMAT_AT);
        file.writeInt(SCHEMA_FORMAT);
        file.seek(ENCODING_AT);
        file.writeInt(UTF_8);
        // The count of changes, and the one for which the number of pages holds, must be the same.
        file.seek(CHANGES_AT);
        file.writeInt(1);
        file.seek(CHANGES_OF_PAGES_AT);
        file.writeInt(1);
    }
}
