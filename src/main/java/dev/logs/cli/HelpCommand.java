package dev.logs.cli;

import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code logs help [COMMAND]}. */
@Command(name = "help", description = "Show the help of a command.")
final class HelpCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command (default: an overview).")
    private @Nullable String command;

    @Spec
    private CommandSpec spec;

    private final Session session;

    HelpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        CommandLine wanted = command == null ? root : named(command, root);
        wanted.usage(wanted.getOut());
        wanted.getOut().flush();
        return ExitStatus.OK;
    }

    private static CommandLine named(String name, CommandLine root) {
        CommandLine found = root.getSubcommands().get(name);
        if (found == null) {
            String near = Suggestions.didYouMean(name, root.getSubcommands().keySet());
            throw new UsageException("no command '" + name + "'", near != null ? near : "'logs help' lists them");
        }
        return found;
    }
}
