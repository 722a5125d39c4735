package dev.logs.store;

import dev.logs.block.BlockSettings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a batch becomes a block.
 *
 * @param settings of all blocks that are written to the file as long as it is open
 * @param ahead the batch as it is encoded before its turn, see {@link BlockForecast}; or null
 */
public record BlockPlan(BlockSettings settings, BlockForecast.@Nullable Ahead ahead) {

    public static BlockPlan of(BlockSettings settings) {
        return new BlockPlan(settings, null);
    }

    void await() {
        encoded();
    }

    /** Waits for it. */
    Optional<EncodedBatch> encoded() {
        return ahead == null ? Optional.empty() : ahead.await();
    }

    void stored() {
        if (ahead != null) {
            ahead.stored();
        }
    }
}
