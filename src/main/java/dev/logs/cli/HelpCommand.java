package dev.logs.cli;

import dev.logs.cli.option.HelpOptions;
import dev.logs.error.StorageException;
import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import dev.logs.terminal.ManualPage;
import dev.logs.terminal.ManualViewer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code logs help [COMMAND]}. */
@Command(
        name = "help",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Show the manual page of a command or a topic; alone, an overview.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs help                 all commands",
            "  logs help search          the manual page of a command",
            "  logs help time            how times are written",
            "  logs help format | less   the format of the files, as plain text",
        })
final class HelpCommand implements Callable<Integer> {

    /** Manual pages that belong to no command. */
    static final List<String> TOPICS = List.of("format", "query", "time");

    @Mixin(name = "General")
    private HelpOptions help = new HelpOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description =
                    "The command, with the one below it where there is one, or a topic: format, query or time (default: an overview).")
    private List<String> words = new ArrayList<>();

    @Spec
    private CommandSpec spec;

    private final Session session;

    HelpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        if (words.isEmpty()) {
            root.usage(root.getOut());
            root.getOut().flush();
            return ExitStatus.OK;
        }
        boolean isTopic = words.size() == 1 && TOPICS.contains(words.get(0));
        String name =
                isTopic ? "logs-" + words.get(0) : named(root).getCommandSpec().qualifiedName("-");
        return show(page(name));
    }

    private static ManualPage page(String name) {
        try {
            return ManualPage.find(name)
                    .orElseThrow(() -> new UsageException("there is no manual page " + name, "try --help"));
        } catch (IOException e) {
            throw new StorageException("the manual page " + name + " cannot be read", "try --help", e);
        }
    }

    private int show(ManualPage page) {
        Optional<ManualViewer> viewer =
                session.terminal().stdout() ? page.view(session.environment()) : Optional.empty();
        if (viewer.isPresent()) {
            try (ManualViewer open = viewer.get();
                    ShutdownHooks.Registration waiting = session.shutdown().onShutdown(open::close)) {
                return ExitStatus.OK;
            }
        }
        return Results.print(session, Results.Paging.ON_TERMINAL, out -> {
            out.write(page.text(session.terminal().columnsOr(80)));
            return ExitStatus.OK;
        });
    }

    /** The command of these words, {@code bench} or {@code bench generate}. */
    private CommandLine named(CommandLine root) {
        CommandLine found = root;
        for (String word : words) {
            CommandLine next = found.getSubcommands().get(word);
            if (next == null) {
                List<String> known = new ArrayList<>(found.getSubcommands().keySet());
                known.addAll(found == root ? TOPICS : List.of());
                String near = Suggestions.didYouMean(word, known);
                throw new UsageException("no command '" + word + "'", near != null ? near : "'logs help' lists them");
            }
            found = next;
        }
        return found;
    }
}
