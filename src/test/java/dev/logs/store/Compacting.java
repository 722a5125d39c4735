package dev.logs.store;

import dev.logs.block.BlockSettings;
import java.nio.file.Path;

/** Moves the entries of a file into blocks, and back. */
public final class Compacting {

    private static final StoreSettings FAST = StoreSettings.DEFAULT.withDurability(Durability.NORMAL);

    private Compacting() {}

    public static CompactionSettings settings(int blockRows) {
        return new CompactionSettings(new BlockSettings(3, blockRows, 8L << 20), 1);
    }

    /** Answers how many entries are in new blocks. */
    public static long compact(Path file, int blockRows) {
        try (PartitionCompactor compactor = PartitionCompactor.open(file, FAST, settings(blockRows))) {
            long entries = compactor.compact(done -> {});
            compactor.giveBack();
            return entries;
        }
    }

    /** Answers how many entries became rows. */
    public static long expand(Path file) {
        try (PartitionCompactor compactor = PartitionCompactor.open(file, FAST, settings(1_000))) {
            long entries = compactor.expand(done -> {});
            compactor.giveBack();
            return entries;
        }
    }
}
