package dev.logs.store;

import dev.logs.block.BlockSettings;

/**
 * How a file is compacted.
 *
 * @param blocks how its blocks are made
 * @param threads 1: everything on the caller's thread; more: encoding and checking beside it
 */
public record CompactionSettings(BlockSettings blocks, int threads) {

    boolean isParallel() {
        return threads > 1;
    }
}
