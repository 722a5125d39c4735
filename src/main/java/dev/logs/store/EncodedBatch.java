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
        BlockChain chain, long number, LogidPlan plan, long last, long newLast, BlockInput input, MadeBlock made) {

    /** The block, when it gives back what it was made of; without a filter, which it gets when it is compacted with others. */
    MadeBlock check() {
        return chain.check(this).withoutFilter();
    }
}
