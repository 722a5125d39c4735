package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import java.util.function.ObjIntConsumer;

/** Is shown texts one after the other. */
public interface TextVisitor {

    /** @param bytes may change after the call */
    void visit(byte[] bytes, int from, int to);

    /** Is shown what each of so many rows appends to a sink. */
    default void visitEach(int rows, ObjIntConsumer<ByteSink> append) {
        ByteSink text = new ByteSink();
        for (int row = 0; row < rows; row++) {
            text.clear();
            append.accept(text, row);
            visit(text.array(), 0, text.length());
        }
    }
}
