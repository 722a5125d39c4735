package dev.logs.store;

import dev.logs.block.BlockInput;
import dev.logs.block.BlockSettings;
import dev.logs.error.LogsException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Encodes the batches of one partition as blocks ahead of the thread that appends them, which then has only a third of the work.
 *
 * <p>The batches are appended in the order in which they were prepared. As long as nobody else writes to the file, each fits; one
 * that does not is encoded again, and nothing more is encoded ahead until all that were prepared are stored. The same when a
 * batch is given up, or changed: most likely its source was imported before.
 */
public final class BlockForecast {

    private final BlockSettings settings;
    private final Executor encoding;
    private final Supplier<Optional<BlockChain>> start;
    private long prepared;
    private final AtomicLong stored = new AtomicLong();

    /** Of the thread that encodes. */
    private @Nullable BlockChain chain;

    /**
     * @param encoding runs what it is given in order, one after the other
     * @param start opens the file and answers {@link PartitionFile#chain}; called by {@code encoding}
     */
    public BlockForecast(BlockSettings settings, Executor encoding, Supplier<Optional<BlockChain>> start) {
        this.settings = settings;
        this.encoding = encoding;
        this.start = start;
    }

    /** Begins to encode the next batch, whose entries may be in any order. Nothing may be added to it afterwards. */
    public BlockPlan prepare(BlockInput entries) {
        long place = prepared++;
        CompletableFuture<Optional<EncodedBatch>> encoded =
                CompletableFuture.supplyAsync(() -> encode(entries, place), encoding);
        return new BlockPlan(settings, new Ahead(encoded));
    }

    private Optional<EncodedBatch> encode(BlockInput entries, long place) {
        try {
            if ((chain == null || chain.isBroken()) && stored.get() == place) {
                chain = start.get().orElse(null);
            }
        } catch (LogsException e) {
            // Whoever appends the batch meets the same, and tells it in its place.
            return Optional.empty();
        }
        return chain == null ? Optional.empty() : chain.encodeAhead(entries);
    }

    /** A batch that is being encoded. */
    final class Ahead {

        private final CompletableFuture<Optional<EncodedBatch>> encoded;

        private Ahead(CompletableFuture<Optional<EncodedBatch>> encoded) {
            this.encoded = encoded;
        }

        /** The batch, which may take a while; empty when it could not be encoded ahead. */
        Optional<EncodedBatch> await() {
            return encoded.join();
        }

        /** The batch is in the file, in whatever form. */
        void stored() {
            stored.incrementAndGet();
        }
    }
}
