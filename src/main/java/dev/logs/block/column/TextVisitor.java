package dev.logs.block.column;

/** Is shown texts one after the other. */
public interface TextVisitor {

    /** @param bytes may change after the call */
    void visit(byte[] bytes, int from, int to);
}
