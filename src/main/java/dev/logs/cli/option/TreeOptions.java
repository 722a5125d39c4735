package dev.logs.cli.option;

import dev.logs.cli.Session;
import dev.logs.cli.Setting;
import dev.logs.cli.Settings;
import dev.logs.entry.TimeSpan;
import dev.logs.error.UsageException;
import dev.logs.tree.CacheLimits;
import dev.logs.tree.RootRule;
import dev.logs.tree.TreeRoot;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which tree to work on, and how many of its files to hold open. */
public final class TreeOptions {

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description =
                    "Directory of the tree (default: $LOGS_ROOT, the config file, /logs, or ~/.local/share/logs).")
    @Nullable
    String root;

    @Option(names = "--max-open", paramLabel = "N", description = "Partition files held open at once (default: 16).")
    @Nullable
    Integer maxOpen;

    @Option(
            names = "--idle-close",
            paramLabel = "SPAN",
            description = "Close a file that was not used for this long (default: 60s).")
    @Nullable
    String idleClose;

    /** The tree to work on. */
    public TreeRoot root(Session session, Settings settings) {
        return RootRule.choose(root, settings.value(Setting.ROOT), session.environment(), Files::isDirectory);
    }

    /**
     * How many files to hold open.
     *
     * @throws UsageException when a number is out of bounds
     */
    public CacheLimits limits(Settings settings) {
        CacheLimits usual = CacheLimits.DEFAULT;
        int open = maxOpen != null ? maxOpen : number(settings.value(Setting.MAX_OPEN), usual.openMax());
        if (open < 1) {
            throw new UsageException("--max-open: " + open + " is not a positive number", null);
        }
        String idle = idleClose != null ? idleClose : settings.value(Setting.IDLE_CLOSE);
        return new CacheLimits(
                open,
                idle == null
                        ? usual.idleCloseMillis()
                        : TimeSpan.parse(idle).toDuration().toMillis());
    }

    private static int number(@Nullable String text, int usual) {
        try {
            return text == null ? usual : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageException("max-open: '" + text + "' is not a number", null, e);
        }
    }
}
