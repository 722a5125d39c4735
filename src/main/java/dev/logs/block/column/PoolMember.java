package dev.logs.block.column;

/** A slot of a template of the block. */
record PoolMember(int template, int slot) {}
