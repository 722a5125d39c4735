package dev.logs.block.bytes;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

/** Compresses and decompresses single zstd frames (RFC 8878). The native library is loaded at the first use. One thread. */
public final class ZstdFrames implements AutoCloseable {

    /** Making one costs as much time as decompressing a small stream; it holds some 100 KB as long as its thread lives. */
    private static final ThreadLocal<ZstdDecompressCtx> DECOMPRESSORS = ThreadLocal.withInitial(ZstdDecompressCtx::new);

    private final ZstdCompressCtx context = new ZstdCompressCtx();
    private byte[] scratch = new byte[0];

    /** A compressor; to be closed, since it holds memory outside of the heap. */
    public ZstdFrames() {
        context.setChecksum(false);
        context.setContentSize(true);
        context.setDictID(false);
    }

    /** Compresses the first {@code length} bytes behind {@code from}. */
    public int compress(Slice slice, int level, ByteSink target) {
        int size = measure(slice, level);
        target.put(scratch, 0, size);
        return size;
    }

    /** The size of the frame in bytes; the frame itself is dropped. */
    public int measure(Slice slice, int level) {
        int bound = (int) Math.min(Integer.MAX_VALUE - 8, Zstd.compressBound(slice.length()));
        if (scratch.length < bound) {
            scratch = new byte[bound];
        }
        context.setLevel(level);
        return context.compressByteArray(scratch, 0, bound, slice.bytes(), slice.from(), slice.length());
    }

    /**
     * Decompresses one frame.
     *
     * @param rawLength what must come out; nothing is allocated before the frame says the same
     * @throws dev.logs.error.DamagedFileException when the bytes are no such frame
     */
    public static byte[] decompress(Slice frame, int rawLength) {
        try {
            long said = Zstd.getFrameContentSize(frame.bytes(), frame.from(), frame.length());
            if (said != rawLength) {
                throw Damage.of("a frame of " + said + " bytes where " + rawLength + " are expected");
            }
            byte[] raw = new byte[rawLength];
            int size = DECOMPRESSORS
                    .get()
                    .decompressByteArray(raw, 0, rawLength, frame.bytes(), frame.from(), frame.length());
            if (size != rawLength) {
                throw Damage.of("a frame of " + size + " bytes where " + rawLength + " are expected");
            }
            return raw;
        } catch (ZstdException e) {
            throw Damage.of("a frame cannot be decompressed (" + e.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
