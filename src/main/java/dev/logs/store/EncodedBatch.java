package dev.logs.store;

import dev.logs.block.BlockInput;

/**
 * A batch as a block that was neither checked nor stored yet.
 *
 * @param number its place in the chain, from 0
 * @param plan of the logids that the entries bring
 * @param last the highest logid given in the file before it
 * @param newLast the highest given behind it
 */
record EncodedBatch(
        BlockChain chain, long number, LogidPlan plan, long last, long newLast, BlockInput input, MadeBlock made) {}
