package dev.logs.block;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.template.Texts;
import java.util.Arrays;

/** Compares what a block gives back with what it was made of, byte by byte. One thread. */
public final class RoundTrip {

    private final BlockReader reader;
    private final BlockInput input;
    private final ByteSink text = new ByteSink(1024);

    private RoundTrip(BlockReader reader, BlockInput input) {
        this.reader = reader;
        this.input = input;
    }

    /**
     * Whether every entry comes back.
     *
     * @throws dev.logs.error.DamagedFileException when the block cannot even be read
     */
    public static boolean holds(BlockReader reader, BlockInput input) {
        return reader.rows() == input.size() && new RoundTrip(reader, input).holds();
    }

    private boolean holds() {
        for (int row = 0; row < input.size(); row++) {
            if (!hasNumbers(row) || !hasOrigin(row) || !hasTexts(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNumbers(int row) {
        return reader.logid(row) == input.logid(row)
                && reader.epoch(row) == input.epoch(row)
                && reader.nanos(row) == input.nanos(row);
    }

    private boolean hasOrigin(int row) {
        Origin origin = reader.origin(row);
        return origin.level() == input.level(row)
                && origin.error() == input.error(row)
                && origin.src().equals(input.srcs().text(input.srcOf(row)));
    }

    private boolean hasTexts(int row) {
        text.clear();
        reader.appendTags(row, text);
        if (!isText(input.tags().bytes(), input.tagsOf(row))) {
            return false;
        }
        text.clear();
        reader.appendContent(row, text);
        if (!isText(input.contents(), row)) {
            return false;
        }
        text.clear();
        boolean hasJob = reader.appendJob(row, text);
        if (hasJob != input.jobs().has(row) || !isText(input.jobs().texts(), row)) {
            return false;
        }
        text.clear();
        boolean hasFields = reader.appendFields(row, text);
        return hasFields == input.fields().has(row) && isText(input.fields().texts(), row);
    }

    private boolean isText(Texts expected, int index) {
        return Arrays.equals(
                text.array(), 0, text.length(), expected.array(), expected.start(index), expected.end(index));
    }
}
