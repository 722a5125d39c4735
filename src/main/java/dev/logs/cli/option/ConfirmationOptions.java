package dev.logs.cli.option;

import dev.logs.error.UsageException;
import picocli.CommandLine.Option;

/** How a command that removes things makes sure that this is wanted. */
public final class ConfirmationOptions {

    @Option(names = "--dry-run", description = "Only print what would go, by rule.")
    boolean dryRun;

    @Option(names = "--force", description = "Do not ask, and remove however much it is.")
    boolean force;

    @Option(
            names = "--max-share",
            paramLabel = "PERCENT",
            defaultValue = "50",
            description = "Where nobody can be asked: refuse to remove more of the tree than this (default: 50).")
    String maxShare = "50";

    public boolean isDryRun() {
        return dryRun;
    }

    public boolean isForced() {
        return force;
    }

    /** In percent, 0 to 100. */
    public int maxSharePercent() {
        try {
            int percent =
                    Integer.parseInt(maxShare.endsWith("%") ? maxShare.substring(0, maxShare.length() - 1) : maxShare);
            if (percent >= 0 && percent <= 100) {
                return percent;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new UsageException("--max-share: '" + maxShare + "' is not a share", "give a percentage from 0 to 100");
    }
}
