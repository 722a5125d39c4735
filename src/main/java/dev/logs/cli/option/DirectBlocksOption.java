package dev.logs.cli.option;

import dev.logs.block.BlockSettings;
import dev.logs.entry.PartitionKey;
import dev.logs.ingest.DirectBlocks;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether finished days are stored as blocks at once. */
public final class DirectBlocksOption {

    @Option(
            names = "--compact",
            description = "Store days before today (UTC) as compressed blocks at once, as 'logs compact' would later.")
    boolean compact;

    /** What becomes blocks; empty when nothing does. */
    public Optional<DirectBlocks> blocks(Instant now) {
        long today = Math.floorDiv(now.getEpochSecond(), PartitionKey.SECONDS_PER_DAY);
        return compact
                ? Optional.of(new DirectBlocks(BlockSettings.DEFAULT, today * PartitionKey.SECONDS_PER_DAY - 1))
                : Optional.empty();
    }
}
