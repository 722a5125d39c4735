package dev.logs.store;

import dev.logs.block.EncodedBlock;
import dev.logs.block.EncodedDictionary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block that was encoded and not stored yet.
 *
 * @param segment of the dictionary, which the block needs and those before it do not have
 * @param filter of the block; null until it was checked
 */
@SuppressWarnings("ArrayRecordComponent")
record MadeBlock(EncodedBlock block, Optional<EncodedDictionary> segment, byte @Nullable [] filter) {

    MadeBlock withoutFilter() {
        return new MadeBlock(block, segment, null);
    }

    MadeBlock with(byte[] made) {
        return new MadeBlock(block, segment, made);
    }
}
