package dev.logs.store;

import dev.logs.block.EncodedBlock;
import dev.logs.block.EncodedDictionary;
import java.util.Optional;

/**
 * A block that was encoded and not stored yet.
 *
 * @param segment of the dictionary, which the block needs and those before it do not have
 */
record MadeBlock(EncodedBlock block, Optional<EncodedDictionary> segment) {}
