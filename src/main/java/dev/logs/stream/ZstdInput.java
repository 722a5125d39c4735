package dev.logs.stream;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * Reads zstd (RFC 8878), frame after frame until the stream ends; skippable frames are skipped.
 *
 * <p>The native library is loaded with this class, so only for input that needs it.
 */
final class ZstdInput extends DecodedInput {

    /**
     * The library tells nothing of what it decoded in a call that fails. So it gets small pieces: a damaged block then
     * costs only itself, since what came before it was given out by the calls before.
     */
    private static final int PIECE_BYTES = 4096;

    private static final int DECODED_BYTES = 128 * 1024;

    private final ByteSource source;
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();
    private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE_BYTES).limit(0);
    private final ByteBuffer decoded = ByteBuffer.allocateDirect(DECODED_BYTES).limit(0);
    private boolean atFrameEnd = true;
    private boolean moreDecoded;
    private boolean ended;
    private long pieceStart;

    ZstdInput(InputStream in) {
        source = new ByteSource(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!decoded.hasRemaining()) {
            if (ended || !decodeMore()) {
                ended = true;
                return -1;
            }
        }
        int count = Math.min(length, decoded.remaining());
        decoded.get(target, offset, count);
        return count;
    }

    /** Answers false at the end of the stream. */
    private boolean decodeMore() throws IOException {
        if (!piece.hasRemaining() && !moreDecoded && !nextPiece()) {
            if (!atFrameEnd) {
                throw new DamagedInputException("zstd data ends in the middle", source.position());
            }
            return false;
        }
        decoded.clear();
        try {
            atFrameEnd = context.decompressDirectByteBufferStream(decoded, piece);
        } catch (ZstdException e) {
            throw damaged(e);
        }
        moreDecoded = !decoded.hasRemaining() && !atFrameEnd;
        decoded.flip();
        return true;
    }

    private DamagedInputException damaged(ZstdException error) {
        decoded.limit(0);
        ended = true;
        String what = "corrupt zstd data (" + error.getMessage() + ")";
        return new DamagedInputException(what, pieceStart);
    }

    private boolean nextPiece() throws IOException {
        if (!source.fill()) {
            return false;
        }
        pieceStart = source.position();
        int count = Math.min(PIECE_BYTES, source.available());
        piece.clear();
        piece.put(source.buffer(), source.from(), count).flip();
        source.skip(count);
        return true;
    }

    @Override
    public void close() throws IOException {
        context.close();
        source.close();
    }
}
