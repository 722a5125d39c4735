package dev.logs.ingest;

import dev.logs.block.BlockInput;
import dev.logs.entry.PartitionKey;
import dev.logs.store.BlockChain;
import dev.logs.store.BlockForecast;
import dev.logs.store.BlockPlan;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Encodes the batches of all partitions as blocks, on a thread of its own, while others parse and store. */
final class BlocksAhead implements AutoCloseable {

    /** Partitions that are remembered. */
    private static final int FORECASTS_MAX = 64;

    private final DirectBlocks direct;
    private final Function<PartitionKey, Optional<BlockChain>> start;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "encode blocks");
        made.setDaemon(true);
        return made;
    });
    private final Map<PartitionKey, BlockForecast> forecasts = new RecentlyUsed<>(FORECASTS_MAX);

    /** @param start opens a partition's file for that */
    BlocksAhead(DirectBlocks direct, Function<PartitionKey, Optional<BlockChain>> start) {
        this.direct = direct;
        this.start = start;
    }

    /** Begins to encode a batch. Called in the order in which the batches of a partition are appended. */
    synchronized BlockPlan prepare(PartitionKey partition, BlockInput entries) {
        return forecasts
                .computeIfAbsent(partition, key -> new BlockForecast(direct.settings(), thread, () -> start.apply(key)))
                .prepare(entries);
    }

    /** Nothing is encoded any more; what was prepared and not appended is lost. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
