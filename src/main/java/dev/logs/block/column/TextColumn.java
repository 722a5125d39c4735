package dev.logs.block.column;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.StreamPart;
import dev.logs.block.bytes.StreamReader;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;

/** Texts as {@link TextColumnWriter} wrote them, decoded when they are first asked for. One thread. */
public sealed interface TextColumn
        permits TextColumn.Constant, PlainTexts, FixedTexts, DictionaryTexts, TemplatedTexts {

    /** What {@link #fixedLength} answers when texts are not all equally long, or that is not known. */
    int VARIABLE = -1;

    /** Appends one text. */
    void append(int index, ByteSink target);

    int size();

    /** The length of all texts, or {@link #VARIABLE}. */
    default int fixedLength() {
        return VARIABLE;
    }

    /** The unsigned values of bytes that may occur, as far as it is known without reading texts; not to be changed. */
    default BitSet alphabet() {
        return SlotKind.TEXT.alphabet();
    }

    /** Marks the texts that are as asked. */
    void find(SlotQuery query, BitSet hits);

    /** Marks the texts that are as asked; all have the length of the query. */
    default void findPacked(PackedQuery query, BitSet hits) {
        ByteSink packed = new ByteSink();
        for (int i = 0; i < size(); i++) {
            packed.clear();
            append(i, packed);
            if (query.accepts(packed.array(), 0)) {
                hits.set(i);
            }
        }
    }

    /** Marks the texts that pass a test, which is asked once about those that are known to be the same. */
    default void select(TextTest test, BitSet hits) {
        ByteSink text = new ByteSink();
        for (int i = 0; i < size(); i++) {
            text.clear();
            append(i, text);
            if (test.passes(text.array(), 0, text.length())) {
                hits.set(i);
            }
        }
    }

    /** Shows every text, perhaps more than once. */
    default void visit(TextVisitor visitor) {
        visitor.visitEach(size(), (text, row) -> append(row, text));
    }

    /** Reads the descriptor and claims the bytes of {@code count} texts. */
    static TextColumn read(ColumnSource source, TextNature nature, int count) {
        StreamReader streams = source.streams();
        ByteCursor directory = streams.directory();
        if (count == 0) {
            return new Constant(streams.claim(nature.group(), 0), 0);
        }
        TextCodec codec = TextCodec.of(directory.next());
        return switch (codec) {
            case CONSTANT -> new Constant(streams.claim(nature.group(), directory.varint()), count);
            case PLAIN -> {
                long bytes = directory.varint();
                LongColumn lengths = LongColumn.read(streams, count);
                yield new PlainTexts(lengths, streams.claim(nature.group(), bytes));
            }
            case DICTIONARY, RECENT -> {
                int distinct = directory.count(count, "size of a dictionary");
                TextColumn entries = read(source.deeper(), nature, distinct);
                yield new DictionaryTexts(codec, entries, LongColumn.read(streams, count));
            }
            case FIXED -> FixedTexts.read(streams, count);
            case TEMPLATED -> TemplatedTexts.read(source.deeper(), count);
        };
    }

    /** One text for all. */
    record Constant(StreamPart part, int size) implements TextColumn {

        @Override
        public int fixedLength() {
            return part.length();
        }

        @Override
        public void append(int index, ByteSink target) {
            Slice slice = part.slice();
            target.put(slice.bytes(), slice.from(), slice.length());
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            Slice slice = part.slice();
            if (query.accepts(slice.bytes(), slice.from(), slice.end())) {
                hits.set(0, size);
            }
        }

        @Override
        public void select(TextTest test, BitSet hits) {
            Slice slice = part.slice();
            if (test.passes(slice.bytes(), slice.from(), slice.end())) {
                hits.set(0, size);
            }
        }

        @Override
        public void visit(TextVisitor visitor) {
            Slice slice = part.slice();
            visitor.visit(slice.bytes(), slice.from(), slice.end());
        }
    }
}
