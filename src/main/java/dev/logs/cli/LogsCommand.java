package dev.logs.cli;

import dev.logs.cli.option.HelpOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code logs} without a subcommand: shows what there is. */
@Command(
        name = "logs",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Keeps logs as SQLite files in a directory tree; ingests and searches them.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  app 2>&1 | logs ingest --src my.app",
            "  logs search --since 7d --src hero.proc",
            "  logs search timeout -l warn -C 3",
            "",
            "'logs help COMMAND' tells more about a command, 'logs help time' and 'logs help query' how to",
            "write times and filters."
        })
final class LogsCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private HelpOptions help = new HelpOptions();

    @Spec
    private CommandSpec spec;

    private final Session session;

    LogsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.err().print(spec.commandLine().getUsageMessage());
        session.err().println("logs: no command given");
        return ExitStatus.ERROR;
    }
}
