package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a workload as a stream of bytes, as if they came from a file. One thread. */
public final class GeneratedInput extends InputStream {

    private final ChunkPipeline chunks;
    private @Nullable ByteSink chunk;
    private int taken;

    /** @param chunks owned, and closed with the stream */
    public GeneratedInput(ChunkPipeline chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        ByteSink current = chunk;
        if (current == null || taken == current.length()) {
            current = nextChunk(current);
        }
        if (current == null) {
            return -1;
        }
        int count = Math.min(length, current.length() - taken);
        System.arraycopy(current.array(), taken, target, offset, count);
        taken += count;
        return count;
    }

    private @Nullable ByteSink nextChunk(@Nullable ByteSink used) {
        if (used != null) {
            chunks.recycle(used);
        }
        chunk = chunks.next();
        taken = 0;
        return chunk;
    }

    @Override
    public void close() {
        chunks.close();
    }
}
