package dev.logs.block;

import dev.logs.block.template.Texts;
import dev.logs.entry.EntryView;
import dev.logs.entry.EntryView.Text;
import java.util.Arrays;

/** Compares what a block gives back with what it was made of, byte by byte. */
public final class RoundTrip {

    private RoundTrip() {}

    /**
     * Whether every entry comes back.
     *
     * @throws dev.logs.error.DamagedFileException when the block cannot even be read
     */
    public static boolean holds(BlockReader reader, BlockInput input) {
        BlockEntry entry = new BlockEntry();
        boolean holds = reader.rows() == input.size();
        for (int row = 0; holds && row < input.size(); row++) {
            reader.read(row, entry);
            holds = hasNumbers(entry, input, row) && hasTexts(entry, input, row);
        }
        return holds;
    }

    private static boolean hasNumbers(EntryView entry, BlockInput input, int row) {
        return entry.logid() == input.logid(row)
                && entry.epoch() == input.epoch(row)
                && entry.nanos() == input.nanos(row)
                && entry.level() == input.level(row)
                && entry.error() == input.error(row);
    }

    private static boolean hasTexts(EntryView entry, BlockInput input, int row) {
        return entry.src().equals(input.srcs().text(input.srcOf(row)))
                && is(entry, Text.TAGS, input.tags().bytes(), input.tagsOf(row))
                && is(entry, Text.CONTENT, input.contents(), row)
                && is(entry, Text.JOB_ID, input.jobs(), row)
                && is(entry, Text.FIELDS, input.fields(), row);
    }

    private static boolean is(EntryView entry, Text text, SomeTexts expected, int row) {
        return expected.has(row) ? is(entry, text, expected.texts(), row) : entry.from(text) == EntryView.ABSENT;
    }

    private static boolean is(EntryView entry, Text text, Texts expected, int index) {
        int from = entry.from(text);
        return from != EntryView.ABSENT
                && Arrays.equals(
                        entry.bytes(),
                        from,
                        entry.to(text),
                        expected.array(),
                        expected.start(index),
                        expected.end(index));
    }
}
