package dev.logs.store;

import dev.logs.block.BlockInput;
import dev.logs.entry.LogEntry;
import java.util.List;
import java.util.Optional;

/**
 * The blocks that one connection adds to its file, in their order: each uses what those before it have put into the dictionary,
 * and logids go on where they end. So a block can be encoded while those before it are being checked and stored. When
 * the file becomes something else than was foreseen, the chain is broken for good, and what was encoded ahead is of no use.
 *
 * <p>One thread encodes ahead, in the order in which the batches will be stored, and one stores. Only what uses the encoder is
 * synchronized: whoever stores a batch must not wait until those behind it are encoded.
 */
public final class BlockChain {

    private final CheckedEncoder encoder;
    private final SharedParts before;
    private final long version;
    private long last;
    private long encoded;

    /** Of the thread that stores. */
    private long stored;

    private volatile boolean broken;

    /**
     * @param before what the blocks of the file share already
     * @param version of the file, as the connection counts them
     * @param last highest logid that was ever given in the file
     */
    BlockChain(CheckedEncoder encoder, SharedParts before, long version, long last) {
        this.encoder = encoder;
        this.before = before;
        this.version = version;
        this.last = last;
    }

    /**
     * Encodes a batch that is stored later, behind all that were encoded before it.
     *
     * @param batch at most as many entries as a block may have, in any order; does not change any more
     * @return empty when the chain is broken
     */
    synchronized Optional<EncodedBatch> encodeAhead(BlockInput batch) {
        return broken ? Optional.empty() : Optional.of(encode(batch));
    }

    /**
     * Encodes the batch that is stored next, behind the given logid.
     *
     * @return empty when another was encoded for this place, or the chain is broken
     */
    synchronized Optional<EncodedBatch> encodeNext(List<LogEntry> batch, long lastInFile) {
        if (broken || encoded != stored) {
            return Optional.empty();
        }
        last = lastInFile;
        return Optional.of(encode(BlockInput.of(batch)));
    }

    private EncodedBatch encode(BlockInput batch) {
        LogidPlan plan = LogidPlan.of(batch.size(), batch::logid);
        BlockInput numbered = plan.assigns() ? batch.numbered(last + 1) : batch;
        BlockInput input = numbered.isInOrder() ? numbered : numbered.ordered();
        MadeBlock made = encoder.encode(input);
        long from = last;
        last = plan.assigns() ? last + input.size() : Math.max(last, plan.highestOwn());
        return new EncodedBatch(this, encoded++, plan, from, last, input, made);
    }

    /** Whether the batch is the one to be stored now, if the file is as foreseen. */
    boolean isNext(EncodedBatch batch) {
        return batch.chain() == this && !broken && batch.number() == stored;
    }

    /** The block with its filter, when it gives back what it was made of; asked once for each, in order. */
    MadeBlock check(EncodedBatch batch) {
        return encoder.check(batch.made(), batch.input());
    }

    SharedParts before() {
        return before;
    }

    /** Whether nothing was stored yet. */
    boolean isAtStart() {
        return stored == 0;
    }

    /** The next batch was stored. */
    void stored() {
        stored++;
    }

    /** Whether the file, in this version, is what was foreseen. */
    boolean isValid(long versionNow) {
        return !broken && version == versionNow;
    }

    boolean isBroken() {
        return broken;
    }

    /** Ends the chain. */
    void breakOff() {
        broken = true;
    }
}
