package dev.logs.cli.option;

import dev.logs.cli.Session;
import dev.logs.cli.Setting;
import dev.logs.cli.Settings;
import dev.logs.error.UsageException;
import dev.logs.store.StoreSettings;
import dev.logs.tree.RootRule;
import dev.logs.tree.TreeRoot;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which tree to keep in order, and how. */
public final class StorageOptions {

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description =
                    "Directory of the tree (default: $LOGS_ROOT, the config file, /logs, or ~/.local/share/logs).")
    @Nullable
    String root;

    @Mixin
    private SyncOption sync = new SyncOption();

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

    /** How its files are written. */
    public StoreSettings settings(Settings settings) {
        return sync.storage(settings);
    }
}
