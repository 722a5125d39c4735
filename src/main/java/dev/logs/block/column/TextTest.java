package dev.logs.block.column;

/** Is asked about texts. */
public interface TextTest {

    /** @param bytes may change after the call */
    boolean passes(byte[] bytes, int from, int to);
}
