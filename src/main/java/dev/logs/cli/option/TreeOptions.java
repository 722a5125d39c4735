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
     * For commands that make no tree: a directory that was named and is not there is a slip.
     *
     * @throws UsageException when there is nothing at {@code --root}
     */
    public void requireNamedRoot() {
        NamedRoot.require(root);
    }

    /**
     * How many files to hold open.
     *
     * @throws UsageException when a number is out of bounds
     */
    public CacheLimits limits(Settings settings) {
        CacheLimits usual = CacheLimits.DEFAULT;
        if (maxOpen != null && maxOpen < 1) {
            throw new UsageException("--max-open: " + maxOpen + " is not a positive number", null);
        }
        int open = maxOpen != null ? maxOpen : configuredOpen(settings, usual.openMax());
        long idle = idleClose != null ? millis(idleClose) : configuredIdle(settings, usual.idleCloseMillis());
        return new CacheLimits(open, idle);
    }

    private static int configuredOpen(Settings settings, int usual) {
        String text = settings.value(Setting.MAX_OPEN);
        if (text == null) {
            return usual;
        }
        try {
            int open = Integer.parseInt(text);
            if (open >= 1) {
                return open;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new UsageException(settings.quoted(Setting.MAX_OPEN) + " is not a positive number", null);
    }

    private static long configuredIdle(Settings settings, long usualMillis) {
        String text = settings.value(Setting.IDLE_CLOSE);
        try {
            return text == null ? usualMillis : millis(text);
        } catch (UsageException e) {
            throw new UsageException(settings.quoted(Setting.IDLE_CLOSE) + " is not a span", "write it like 60s", e);
        }
    }

    private static long millis(String span) {
        return TimeSpan.parse(span).toDuration().toMillis();
    }
}
