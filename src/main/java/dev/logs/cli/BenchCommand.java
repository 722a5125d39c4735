package dev.logs.cli;

import dev.logs.cli.option.HelpOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code logs bench}. */
@Command(
        name = "bench",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Generate logs to measure with.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs bench generate --entries 10M --days 7 --root /tmp/tree",
            "",
            "'logs help bench generate' tells more."
        })
final class BenchCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private HelpOptions help = new HelpOptions();

    @Spec
    private CommandSpec spec;

    private final Session session;

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.err().print(spec.commandLine().getUsageMessage());
        session.err().println("logs bench: no command given");
        return ExitStatus.ERROR;
    }
}
