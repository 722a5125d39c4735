package dev.logs.cli;

import dev.logs.cli.option.ConfirmationOptions;
import dev.logs.cli.option.FilterOptions;
import dev.logs.cli.option.PruneOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.StorageOptions;
import dev.logs.cli.option.TableOption;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.entry.TimeGrammar;
import dev.logs.error.UsageException;
import dev.logs.tree.TreeRoot;
import dev.logs.upkeep.prune.RetentionFile;
import dev.logs.upkeep.prune.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code logs prune}. */
@Command(
        name = "prune",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Remove what is too old or too much: whole days by their files, else entries one by one.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs prune --older-than 30d --dry-run           what would go",
            "  logs prune --max-size 20G --force               the oldest days, without a question",
            "  logs prune --older-than 3d --src nginx -l ..info   chatter of one source",
            "  logs prune                                      by retention.conf in the root, for cron",
            "",
            "Exit status: 0 done, 2 an error or something had to stay, 3 refused for want of confirmation."
        })
final class PruneCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "What goes")
    private PruneOptions limits = new PruneOptions();

    @Mixin(name = "Conditions")
    private FilterOptions filters = new FilterOptions();

    @Mixin(name = "Time zone")
    private ZoneOptions zones = new ZoneOptions();

    @Mixin(name = "Confirmation")
    private ConfirmationOptions confirmation = new ConfirmationOptions();

    @Mixin(name = "Output")
    private TableOption output = new TableOption();

    @Mixin(name = "Tree")
    private StorageOptions storage = new StorageOptions();

    private final Session session;

    PruneCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        storage.requireNamedRoot();
        Settings settings = session.settings();
        ZoneId zone = zones.zone(session);
        TreeRoot root = storage.root(session, settings);
        PruneSession run = new PruneSession(session, root, storage.settings(settings), zone);
        RetentionPolicy policy = policy(root, new TimeGrammar(zone, session.now()));
        int maxShare = confirmation.maxSharePercent();
        if (confirmation.isDryRun()) {
            return run.show(policy, output.form());
        }
        return run.prune(policy, plan -> confirmation.isForced() || run.isConfirmed(plan, maxShare));
    }

    /** Holds of the tree's own policy protect from every run. */
    private RetentionPolicy policy(TreeRoot root, TimeGrammar grammar) {
        Path own = root.path().resolve(RetentionFile.NAME);
        boolean hasOwn = Files.exists(own);
        Path named = limits.policyFile().orElse(null);
        if (!limits.limitsGiven()) {
            if (named == null && !hasOwn) {
                throw new UsageException(
                        "nothing says what may go",
                        "give --older-than, --before, --max-size, --max-entries or --policy, or write " + own);
            }
            refuseConditions();
            return RetentionFile.read(named == null ? own : named, grammar);
        }
        RetentionPolicy given = limits.policy(filters, grammar);
        return hasOwn ? given.withHolds(RetentionFile.read(own, grammar).holds()) : given;
    }

    private void refuseConditions() {
        if (limits.conditionsGiven()
                || !filters.filters().isEmpty()
                || !filters.contexts().isAll()) {
            throw new UsageException("the rules of a file stand alone", "write conditions into the file");
        }
    }
}
