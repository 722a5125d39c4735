package dev.logs.transfer;

/** What is done with each unit of an export; on several threads at once. */
@FunctionalInterface
interface UnitTask<C extends OrderedChunk> {

    /**
     * Reads the entries of a unit and hands them over in chunks.
     *
     * @param index its place in the order of the output
     * @return false when nobody wants more
     */
    boolean read(ExportUnit unit, int index, OrderedChunks<C> chunks);
}
