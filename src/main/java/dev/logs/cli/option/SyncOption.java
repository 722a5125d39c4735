package dev.logs.cli.option;

import dev.logs.cli.Setting;
import dev.logs.cli.Settings;
import dev.logs.error.UsageException;
import dev.logs.store.Durability;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a commit survives. */
public final class SyncOption {

    @Option(
            names = "--sync",
            paramLabel = "full|normal",
            description =
                    "full: what is committed survives a power loss; normal: faster, survives a crash of the program (default: full).")
    @Nullable
    Durability durability;

    /** @throws UsageException when the config file or the environment say something unknown */
    public Durability durability(Settings settings) {
        String configured = settings.value(Setting.SYNC);
        if (durability != null || configured == null) {
            return durability == null ? Durability.FULL : durability;
        }
        try {
            return Durability.valueOf(configured.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException(settings.quoted(Setting.SYNC) + " is neither full nor normal", null, e);
        }
    }
}
