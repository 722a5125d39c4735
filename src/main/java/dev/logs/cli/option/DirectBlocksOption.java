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
            description =
                    "Store days before today (UTC) as compressed blocks at once, which 'logs compact' makes half as large later.")
    boolean compact;

    /** What of such input becomes blocks; empty when nothing does. */
    public Optional<DirectBlocks> blocks(Instant now, IngestSource.Kind input) {
        long today = Math.floorDiv(now.getEpochSecond(), PartitionKey.SECONDS_PER_DAY);
        return compact
                ? Optional.of(new DirectBlocks(BlockSettings.DRAFT, today * PartitionKey.SECONDS_PER_DAY - 1, input))
                : Optional.empty();
    }
}
