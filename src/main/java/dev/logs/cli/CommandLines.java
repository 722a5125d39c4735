package dev.logs.cli;

import dev.logs.bench.workload.LineForm;
import dev.logs.cli.option.ExportOptions;
import dev.logs.cli.option.InputOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.StatisticsOptions;
import dev.logs.error.LogsException;
import dev.logs.error.Suggestions;
import dev.logs.format.OutputForm;
import dev.logs.query.StatisticsGrouping;
import dev.logs.store.DatabaseEngine;
import dev.logs.store.Durability;
import dev.logs.stream.Compression;
import dev.logs.terminal.ColorChoice;
import dev.logs.transfer.Dedupe;
import dev.logs.transfer.ExportForm;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Puts the commands together and runs one of them. Start reading here.
 *
 * <p>Only the command that is asked for is built, since picocli reflects over every class it is given and start-up is
 * what a user waits for; help and generated documents build them all.
 */
public final class CommandLines {

    private static final List<String> VERSION = List.of("--version");

    /** Commands that answer without the engine, or may: statistics of finished days need none. */
    private static final Set<String> WITHOUT_ENGINE = Set.of("stats", "config");

    private final Session session;

    /** Every subcommand by its name, in the order in which help lists them. */
    private final Map<String, Function<Session, Object>> commands = new LinkedHashMap<>();

    public CommandLines(Session session) {
        this.session = session;
        commands.put("ingest", IngestCommand::new);
        commands.put("search", SearchCommand::new);
        commands.put("tail", TailCommand::new);
        commands.put("sources", SourcesCommand::new);
        commands.put("stats", StatsCommand::new);
        commands.put("compact", CompactCommand::new);
        commands.put("prune", PruneCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("bench", BenchCommand::new);
        commands.put("config", ConfigCommand::new);
        commands.put("help", HelpCommand::new);
    }

    /** Runs the command that the arguments name and returns its exit status; never throws. */
    public int run(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        boolean single = commands.containsKey(first) && !first.equals("help");
        if (single && !WITHOUT_ENGINE.contains(first)) {
            DatabaseEngine.loadInBackground();
        }
        CommandLine line = single || VERSION.equals(arguments) ? only(first) : all();
        return line.execute(arguments.toArray(new String[0]));
    }

    /** The command line with every subcommand. */
    public CommandLine all() {
        CommandLine root = new CommandLine(new LogsCommand(session));
        for (Map.Entry<String, Function<Session, Object>> command : commands.entrySet()) {
            root.addSubcommand(command.getKey(), built(command.getValue()));
        }
        return configured(root);
    }

    private CommandLine only(String name) {
        Function<Session, Object> command = commands.get(name);
        CommandLine root = new CommandLine(new LogsCommand(session));
        if (command != null) {
            root.addSubcommand(name, built(command));
        }
        return configured(root);
    }

    private CommandLine built(Function<Session, Object> command) {
        Object built = command.apply(session);
        CommandLine line = new CommandLine(built);
        if (built instanceof BenchCommand) {
            line.addSubcommand("generate", new BenchGenerateCommand(session));
        }
        return line;
    }

    private CommandLine configured(CommandLine line) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(session.out(), StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(session.err(), StandardCharsets.UTF_8), true);
        groupOptions(line, new OptionGroups());
        registerChoice(line, ColorChoice.class);
        registerChoice(line, Durability.class);
        registerChoice(line, OutputForm.class);
        registerChoice(line, ExportForm.class);
        registerChoice(line, Compression.class);
        registerChoice(line, Dedupe.class);
        registerChoice(line, ExportOptions.Separate.class);
        registerChoice(line, InputOptions.Multiline.class);
        registerChoice(line, InputOptions.OnError.class);
        registerChoice(line, LineForm.class);
        registerChoice(line, StatisticsGrouping.class);
        registerChoice(line, StatisticsOptions.Sorting.class);
        return line.setOut(out)
                .setErr(err)
                .setColorScheme(Help.defaultColorScheme(helpColours()))
                .setUsageHelpWidth(session.terminal().columnsOr(100))
                .setAbbreviatedOptionsAllowed(false)
                .setPosixClusteredShortOptionsAllowed(true)
                .setParameterExceptionHandler((error, arguments) -> reportUsage(error))
                .setExecutionExceptionHandler((error, command, result) -> reportFailure(error, result));
    }

    private static void groupOptions(CommandLine line, OptionGroups groups) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, groups);
        for (CommandLine subcommand : line.getSubcommands().values()) {
            groupOptions(subcommand, groups);
        }
    }

    private static <E extends Enum<E>> void registerChoice(CommandLine line, Class<E> type) {
        line.registerConverter(type, new ChoiceConverter<>(type));
    }

    private Help.Ansi helpColours() {
        boolean colours = session.terminal().coloursOutput(ColorChoice.AUTO, session.environment());
        return colours ? Help.Ansi.ON : Help.Ansi.OFF;
    }

    /** One line and a pointer to the help: whoever mistypes an option does not want a screen full of others. */
    private int reportUsage(ParameterException error) {
        session.err().println("logs: " + TerminalText.escape(what(error)));
        session.err().println("Try '" + error.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        session.err().flush();
        return ExitStatus.ERROR;
    }

    private static String what(ParameterException error) {
        String message = String.valueOf(error.getMessage());
        if (!(error instanceof UnmatchedArgumentException unmatched)) {
            return message;
        }
        CommandLine line = error.getCommandLine();
        String first = unmatched.getUnmatched().get(0);
        if (line.getParent() == null && !first.startsWith("-")) {
            String remedy = Suggestions.didYouMean(first, line.getSubcommands().keySet());
            return "there is no command '" + first + "'" + (remedy == null ? "" : "; " + remedy);
        }
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? message : message + "; did you mean " + String.join(", ", suggestions) + "?";
    }

    private int reportFailure(Exception error, ParseResult parsed) {
        ParseResult command = parsed;
        while (command.subcommand() != null) {
            command = command.subcommand();
        }
        boolean debug = StandardOptions.debugRequested(command);
        if (debug) {
            error.printStackTrace(session.err());
        }
        if (error instanceof LogsException known) {
            new ErrorReport(session.err()).fail(known);
            return known.exitStatus();
        }
        session.err().println("logs: internal error: " + error + (debug ? "" : "; run again with --debug"));
        session.err().flush();
        return ExitStatus.ERROR;
    }
}
