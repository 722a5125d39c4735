package dev.logs.stream;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** How output is compressed. */
public enum Compression {
    NONE("") {
        @Override
        public OutputStream over(OutputStream out) {
            return out;
        }
    },
    GZIP(".gz") {
        @Override
        public OutputStream over(OutputStream out) throws IOException {
            return new GZIPOutputStream(out, BUFFER_BYTES);
        }
    },
    /** With a checksum, so that damage is noticed when it is read. */
    ZSTD(".zst") {
        @Override
        public OutputStream over(OutputStream out) throws IOException {
            return new ZstdOutputStream(out).setChecksum(true);
        }
    };

    private static final int BUFFER_BYTES = 64 * 1024;

    private final String ending;

    Compression(String ending) {
        this.ending = ending;
    }

    /** What a file name ends with, or nothing. */
    public String ending() {
        return ending;
    }

    /** The compression that a file's name tells. */
    public static Compression ofName(String fileName) {
        for (Compression compression : values()) {
            if (compression != NONE && fileName.endsWith(compression.ending)) {
                return compression;
            }
        }
        return NONE;
    }

    /** A stream whose bytes arrive compressed in another; closing it ends the compressed data and closes the other. */
    public abstract OutputStream over(OutputStream out) throws IOException;
}
