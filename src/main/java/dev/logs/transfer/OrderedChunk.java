package dev.logs.transfer;

/** A piece of the output, filled by one thread and then read by another. */
interface OrderedChunk {

    /** The place of its unit in the order of the output. */
    int unit();

    /** What it takes in memory, about. */
    long bytes();

    /** How many entries it holds. */
    long entries();
}
