package dev.logs.block.column;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.StreamPart;
import dev.logs.block.bytes.StreamReader;

/** Texts as {@link TextColumnWriter} wrote them, decoded when they are first asked for. One thread. */
public sealed interface TextColumn permits TextColumn.Constant, PlainTexts, DictionaryTexts, TemplatedTexts {

    /** Appends one text. */
    void append(int index, ByteSink target);

    int size();

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
            case TEMPLATED -> TemplatedTexts.read(source.deeper(), count);
        };
    }

    /** One text for all. */
    record Constant(StreamPart part, int size) implements TextColumn {

        @Override
        public void append(int index, ByteSink target) {
            Slice slice = part.slice();
            target.put(slice.bytes(), slice.from(), slice.length());
        }
    }
}

/** Lengths, and all bytes behind each other. */
final class PlainTexts implements TextColumn {

    private final LongColumn lengths;
    private final StreamPart part;
    private int[] starts = new int[0];

    PlainTexts(LongColumn lengths, StreamPart part) {
        this.lengths = lengths;
        this.part = part;
    }

    @Override
    public int size() {
        return lengths.size();
    }

    @Override
    public void append(int index, ByteSink target) {
        if (starts.length == 0) {
            starts = starts();
        }
        Slice slice = part.slice();
        target.put(slice.bytes(), slice.from() + starts[index], starts[index + 1] - starts[index]);
    }

    private int[] starts() {
        int[] ends = new int[lengths.size() + 1];
        long at = 0;
        for (int i = 0; i < lengths.size(); i++) {
            at += Damage.bounded(lengths.get(i), part.length() - at, "length of a text");
            ends[i + 1] = (int) at;
        }
        return ends;
    }
}

/** Distinct texts and indexes. */
final class DictionaryTexts implements TextColumn {

    private final TextCodec codec;
    private final TextColumn entries;
    private final LongColumn column;
    private long[] ids = new long[0];

    DictionaryTexts(TextCodec codec, TextColumn entries, LongColumn column) {
        this.codec = codec;
        this.entries = entries;
        this.column = column;
    }

    @Override
    public int size() {
        return column.size();
    }

    TextColumn entries() {
        return entries;
    }

    /** The index of the entry that a text is. */
    int entry(int index) {
        if (ids.length == 0) {
            ids = codec == TextCodec.RECENT ? RecentIds.toIds(column.values(), entries.size()) : column.values();
        }
        return Damage.bounded(ids[index], entries.size() - 1L, "index into a dictionary");
    }

    @Override
    public void append(int index, ByteSink target) {
        entries.append(entry(index), target);
    }
}
