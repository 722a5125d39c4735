package dev.logs.store;

import dev.logs.block.BlockReader;
import dev.logs.block.BlockSummary;

/** A block whose summary was read, and whose payload is read as far as it is asked for. One thread at a time. */
record OpenBlock(StoredBlock stored, BlockSummary summary, BlockReader reader) {}
