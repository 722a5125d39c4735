package dev.logs.transfer;

/**
 * How records are cut into files.
 *
 * @param header what stands at the start of every file
 */
record PartLayout(Split split, PartNames names, byte[] header, Numbering numbering) {

    /** Whether records are numbered. */
    enum Numbering {
        NONE,
        /** From 0 in each part; see {@link SequenceNumbers}. */
        BY_PART
    }
}
