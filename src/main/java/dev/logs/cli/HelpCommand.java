package dev.logs.cli;

import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code logs help [COMMAND]}. */
@Command(name = "help", description = "Show the help of a command.")
final class HelpCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "The command, and the one below it: 'bench generate' (default: an overview).")
    private List<String> commands = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    private final Session session;

    HelpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandLine wanted = spec.root().commandLine();
        for (String command : commands) {
            wanted = named(command, wanted);
        }
        wanted.usage(wanted.getOut());
        wanted.getOut().flush();
        return ExitStatus.OK;
    }

    private static CommandLine named(String name, CommandLine above) {
        CommandLine found = above.getSubcommands().get(name);
        if (found == null) {
            String near = Suggestions.didYouMean(name, above.getSubcommands().keySet());
            throw new UsageException("no command '" + name + "'", near != null ? near : "'logs help' lists them");
        }
        return found;
    }
}
