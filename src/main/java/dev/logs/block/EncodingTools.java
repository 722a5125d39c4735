package dev.logs.block;

import dev.logs.block.bytes.ZstdFrames;
import dev.logs.block.column.Choices;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/**
 * What encoding takes beyond the entries, and is not made anew for each file: a compressor, which holds megabytes outside of the
 * heap, and what was learned of columns, since what is logged in one file is mostly logged in the next. To begin anew with
 * each of a thousand small files would double the time.
 */
final class EncodingTools {

    /** The last ones first: the fewer are in use, the more each of them knows. As many as were ever in use at once. */
    private static final Deque<EncodingTools> IDLE = new ConcurrentLinkedDeque<>();

    private final ZstdFrames zstd = new ZstdFrames();
    private final Choices choices = Choices.remembered();

    private EncodingTools() {}

    /** Does work with tools that nobody else uses meanwhile. */
    static <T> T with(Function<EncodingTools, T> work) {
        EncodingTools idle = IDLE.poll();
        EncodingTools tools = idle == null ? new EncodingTools() : idle;
        T result;
        try {
            result = work.apply(tools);
        } catch (RuntimeException | Error e) {
            tools.zstd.close();
            throw e;
        }
        IDLE.push(tools);
        return result;
    }

    ZstdFrames zstd() {
        return zstd;
    }

    Choices choices() {
        return choices;
    }
}
