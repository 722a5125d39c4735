package dev.logs.store;

import dev.logs.block.BlockInput;

/**
 * A batch as a block that was neither checked nor stored yet.
 *
 * @param number its place in the chain, from 0
 * @param last the highest logid given in the file before it
 * @param newLast the highest given behind it
 */
public record EncodedBatch(BlockChain chain, long number, long last, long newLast, BlockInput input, MadeBlock made) {}
