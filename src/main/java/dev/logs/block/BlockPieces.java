package dev.logs.block;

/** Where the pieces of one block's payload are read from, see {@link EncodedBlock#pieces()}. One thread. */
@FunctionalInterface
public interface BlockPieces {

    /**
     * A piece, whole. A reader asks for a piece when it is first needed, and for none twice.
     *
     * @throws dev.logs.error.LogsException when there is none of that number, or it cannot be read
     */
    byte[] piece(int number);
}
