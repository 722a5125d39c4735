package dev.logs.store;

import dev.logs.block.BlockInput;
import dev.logs.block.BlockSettings;
import java.util.function.Consumer;

/**
 * Cuts a stream of entries into blocks of equal size, as large as the settings allow, so that no small one is left over at the
 * end. Much text ends a block early.
 */
final class BlockCutter {

    private final BlockSettings settings;
    private final Consumer<BlockInput> blocks;
    private long expected;
    private int target;
    private BlockInput entries = new BlockInput();

    /** @param expected how many entries will come; a wrong number only makes blocks of other sizes */
    BlockCutter(BlockSettings settings, long expected, Consumer<BlockInput> blocks) {
        this.settings = settings;
        this.blocks = blocks;
        this.expected = expected;
        this.target = target();
    }

    private int target() {
        long max = settings.rowsMax();
        long count = Math.max(1, (expected + max - 1) / max);
        return (int) Math.min(max, Math.max(1, (expected + count - 1) / count));
    }

    /** Adds the current entry of a source. */
    void add(CompactionSource source) {
        source.addTo(entries);
        if (entries.size() >= target || entries.textBytes() >= settings.bytesMax()) {
            cut();
        }
    }

    /** Hands over what is left. */
    void finish() {
        if (entries.size() > 0) {
            cut();
        }
    }

    private void cut() {
        expected -= entries.size();
        blocks.accept(entries);
        entries = new BlockInput();
        target = target();
    }
}
