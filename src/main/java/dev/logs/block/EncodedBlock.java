package dev.logs.block;

import java.util.List;

/**
 * A block as it is to be kept. Everything about it that a catalog may want stands in {@link #contents()}.
 *
 * @param summary what answers counts and says whether pieces are needed; a few hundred bytes mostly
 * @param pieces the payload, in pieces numbered from 0 that are read one by one; at least one
 */
@SuppressWarnings("ArrayRecordComponent")
public record EncodedBlock(byte[] summary, List<byte[]> pieces, BlockContents contents) {

    public EncodedBlock {
        pieces = List.copyOf(pieces);
    }
}
