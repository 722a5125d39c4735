package dev.logs.cli.option;

import dev.logs.block.BlockSettings;
import dev.logs.error.UsageException;
import dev.logs.store.CompactionSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How blocks are made. */
public final class CompactionOptions {

    @Option(
            names = "--level",
            paramLabel = "1..22",
            description =
                    "zstd level: higher is smaller and slower (default: 9; blocks of fewer than 16384 entries have"
                            + " at least 15).")
    @Nullable
    Integer level;

    @Option(
            names = "--block-rows",
            paramLabel = "N",
            description =
                    "Entries of a block: more are smaller on disk, fewer are faster to read one of (default: 65536).")
    @Nullable
    Integer blockRows;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Work on this many threads (default: as many as there are cores).")
    @Nullable
    Integer threads;

    /** @throws UsageException when a number is out of bounds */
    public CompactionSettings settings() {
        BlockSettings usual = BlockSettings.DEFAULT;
        int zstd = within("--level", level == null ? usual.zstdLevel() : level, 1, 22);
        int rows = within("--block-rows", blockRows == null ? usual.rowsMax() : blockRows, 1, BlockSettings.ROWS_MAX);
        int cores = Runtime.getRuntime().availableProcessors();
        return new CompactionSettings(
                new BlockSettings(zstd, rows, usual.bytesMax()),
                within("--threads", threads == null ? cores : threads, 1, 1_000));
    }

    private static int within(String option, int number, int lowest, int highest) {
        if (number < lowest || number > highest) {
            throw new UsageException(option + ": " + number + " is not from " + lowest + " to " + highest, null);
        }
        return number;
    }
}
