package dev.logs.tail;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.PartitionKey;
import java.util.Map;
import java.util.function.Supplier;

/** Where a tail shows entries. */
public interface TailOutput {

    void print(FoundEntry entry);

    /**
     * Puts what was printed before the reader's eyes.
     *
     * @param marks how far everything was read by now; asking for it costs something
     */
    void flush(Supplier<Map<PartitionKey, Mark>> marks);

    /** As {@link #flush}, for the last time. */
    void end(Supplier<Map<PartitionKey, Mark>> marks);

    /** Whether nobody reads any more. */
    boolean isAbandoned();
}
