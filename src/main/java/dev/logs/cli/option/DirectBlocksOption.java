package dev.logs.cli.option;

import dev.logs.block.BlockSettings;
import dev.logs.entry.PartitionKey;
import dev.logs.ingest.DirectBlocks;
import dev.logs.ingest.IngestSource;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether finished days are stored as blocks at once. */
public final class DirectBlocksOption {

    @Option(
            names = "--compact",
            description = "Store days before today (UTC) as compressed blocks at once, as 'logs compact' would later.")
    boolean compact;

    /** Smaller than those of a compaction, since several are filled at once; not so small that they would be joined. */
    private static final BlockSettings SETTINGS =
            new BlockSettings(BlockSettings.DEFAULT.zstdLevel(), 32_768, 8L << 20);

    /** What of such input becomes blocks; empty when nothing does. */
    public Optional<DirectBlocks> blocks(Instant now, IngestSource.Kind input) {
        long today = Math.floorDiv(now.getEpochSecond(), PartitionKey.SECONDS_PER_DAY);
        return compact
                ? Optional.of(new DirectBlocks(SETTINGS, today * PartitionKey.SECONDS_PER_DAY - 1, input))
                : Optional.empty();
    }
}
