package dev.logs.cli;

import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.StorageOptions;
import dev.logs.cli.option.TableOption;
import dev.logs.cli.option.TimeRangeOptions;
import dev.logs.cli.option.VerifyOptions;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.entry.TimeGrammar;
import dev.logs.tree.TreeRoot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code logs verify}. */
@Command(
        name = "verify",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Check every partition: file, schema, entries, blocks; and put right what is not.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs verify                       every page and every entry",
            "  logs verify --since 7d -o json    the last week, for a monitor",
            "  logs verify --repair              set damaged files aside, save what can be read of them",
            "",
            "Exit status: 0 all is sound, 1 problems were found, 2 something could not be checked or repaired."
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "Checks")
    private VerifyOptions checks = new VerifyOptions();

    @Mixin(name = "Time range")
    private TimeRangeOptions times = new TimeRangeOptions();

    @Mixin(name = "Time zone")
    private ZoneOptions zones = new ZoneOptions();

    @Mixin(name = "Output")
    private TableOption output = new TableOption();

    @Mixin(name = "Tree")
    private StorageOptions storage = new StorageOptions();

    private final Session session;

    VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        storage.requireNamedRoot();
        Settings settings = session.settings();
        TreeRoot root = storage.root(session, settings);
        TimeGrammar grammar = new TimeGrammar(zones.zone(session), session.now());
        VerifySession run = new VerifySession(session, root, storage.settings(settings));
        return run.run(checks, times.range(grammar), output.form());
    }
}
