package dev.logs.cli;

import dev.logs.cli.option.StandardOptions;
import dev.logs.error.LogsException;
import dev.logs.terminal.ColorChoice;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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

    /** Every subcommand, in the order in which help lists them. */
    private static final List<String> COMMANDS = List.of(
            "ingest", "search", "tail", "sources", "stats", "compact", "prune", "verify", "export", "import", "bench",
            "config", "help");

    /** Picocli refuses less; the lines of a narrower terminal are broken by that. */
    private static final int HELP_COLUMNS_MIN = 55;

    static {
        // No option is a time or a database, for which picocli would look through their classes at each start (5 ms).
        System.setProperty("picocli.converters.excludes", "java.[st].*");
    }

    private final Session session;

    public CommandLines(Session session) {
        this.session = session;
    }

    /** Made by a switch: a map of constructors links each of them at every start. */
    private Object command(String name) {
        return switch (name) {
            case "ingest" -> new IngestCommand(session);
            case "search" -> new SearchCommand(session);
            case "tail" -> new TailCommand(session);
            case "sources" -> new SourcesCommand(session);
            case "stats" -> new StatsCommand(session);
            case "compact" -> new CompactCommand(session);
            case "prune" -> new PruneCommand(session);
            case "verify" -> new VerifyCommand(session);
            case "export" -> new ExportCommand(session);
            case "import" -> new ImportCommand(session);
            case "bench" -> new BenchCommand(session);
            case "config" -> new ConfigCommand(session);
            case "help" -> new HelpCommand(session);
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Runs the command that the arguments name and returns its exit status; never throws. */
    public int run(List<String> arguments) {
        try {
            return execute(arguments);
        } catch (OutOfMemoryError e) {
            return reportFullMemory(e, arguments);
        } catch (RuntimeException e) {
            return reportBug(e, arguments.contains("--debug"));
        }
    }

    private int execute(List<String> arguments) {
        LogsException lost = NameEncoding.ofThisJvm().complaint(arguments);
        if (lost != null) {
            new ErrorReport(session.err()).fail(lost);
            return lost.exitStatus();
        }
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        boolean single = COMMANDS.contains(first) && !first.equals("help");
        if (single) {
            if (!WITHOUT_ENGINE.contains(first)) {
                HeadStart.begin();
            }
            CommandLine brief = brief(first, arguments.subList(1, arguments.size()));
            return (brief == null ? only(first) : brief).execute(arguments.toArray(new String[0]));
        }
        if (VERSION.equals(arguments)) {
            writer(session.out()).println(new Version().getVersion()[0]);
            return ExitStatus.OK;
        }
        return all().execute(arguments.toArray(new String[0]));
    }

    /** The command line with one subcommand, and no more of it than the arguments need; null when they need the whole. */
    @Nullable
    CommandLine brief(String name, List<String> arguments) {
        String index = OptionIndex.of(name);
        if (index == null) {
            return null;
        }
        CommandSpec spec = BriefSpec.of(command(name), index, arguments);
        if (spec == null) {
            return null;
        }
        CommandLine root = new CommandLine(CommandSpec.create().name("logs"));
        root.addSubcommand(name, new CommandLine(spec));
        return configured(root)
                .setParameterExceptionHandler((error, all) -> only(name).execute(all));
    }

    /** The command line with every subcommand. */
    public CommandLine all() {
        CommandLine root = new CommandLine(new LogsCommand(session));
        for (String name : COMMANDS) {
            root.addSubcommand(name, built(name));
        }
        return configured(root);
    }

    /** The command line with the one subcommand of this name. */
    CommandLine only(String name) {
        CommandLine root = new CommandLine(new LogsCommand(session));
        root.addSubcommand(name, built(name));
        return configured(root);
    }

    private CommandLine built(String name) {
        Object built = command(name);
        CommandLine line = new CommandLine(built);
        if (built instanceof BenchCommand) {
            line.addSubcommand("generate", new BenchGenerateCommand(session));
        }
        return line;
    }

    private CommandLine configured(CommandLine line) {
        groupOptions(line, new OptionGroups());
        registerChoices(line);
        return line.setOut(writer(session.out()))
                .setErr(writer(session.err()))
                .setColorScheme(Help.defaultColorScheme(helpColours()))
                .setUsageHelpWidth(Math.max(HELP_COLUMNS_MIN, session.terminal().columnsOr(100)))
                .setAbbreviatedOptionsAllowed(false)
                .setPosixClusteredShortOptionsAllowed(true)
                .setParameterExceptionHandler((error, arguments) -> reportUsage(error))
                .setExecutionExceptionHandler((error, command, result) -> reportFailure(error, result));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static void groupOptions(CommandLine line, OptionGroups groups) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, groups);
        for (CommandLine subcommand : line.getSubcommands().values()) {
            groupOptions(subcommand, groups);
        }
    }

    /** Each enum that an option takes is read as a word. */
    private static void registerChoices(CommandLine line) {
        for (ArgSpec argument : line.getCommandSpec().args()) {
            for (Class<?> type : argument.auxiliaryTypes()) {
                if (type.isEnum()) {
                    registerChoice(line, type.asSubclass(Enum.class));
                }
            }
        }
        line.getSubcommands().values().forEach(CommandLines::registerChoices);
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
        session.err().println("logs: " + TerminalText.escape(UsageErrorText.of(error)));
        session.err().println("Try '" + error.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        session.err().flush();
        return ExitStatus.ERROR;
    }

    /** What is committed stays, as after a kill; nothing of this run is in use any more, so that there is room for the line. */
    private int reportFullMemory(OutOfMemoryError error, List<String> arguments) {
        if (arguments.contains("--debug")) {
            error.printStackTrace(session.err());
        }
        long heapMebibytes = Runtime.getRuntime().maxMemory() >> 20;
        session.err()
                .println("logs: out of memory: " + error.getMessage() + ", of which this run may use " + heapMebibytes
                        + " MiB; what was stored before is kept; run it again with more: LOGS_JAVA_OPTS=-Xmx"
                        + Math.max(512, 4 * heapMebibytes) + "m");
        session.err().flush();
        return ExitStatus.ERROR;
    }

    private int reportFailure(Exception error, ParseResult parsed) {
        ParseResult command = parsed;
        while (command.subcommand() != null) {
            command = command.subcommand();
        }
        boolean debug = StandardOptions.debugRequested(command);
        LogsException known = error instanceof LogsException expected ? expected : null;
        if (error instanceof InvalidPathException invalid) {
            known = NameEncoding.ofThisJvm().complaint(invalid);
        }
        if (known == null) {
            return reportBug(error, debug);
        }
        if (debug) {
            error.printStackTrace(session.err());
        }
        new ErrorReport(session.err()).fail(known);
        return known.exitStatus();
    }

    private int reportBug(Exception error, boolean debug) {
        if (debug) {
            error.printStackTrace(session.err());
        }
        session.err().println("logs: internal error: " + error + (debug ? "" : "; run again with --debug"));
        session.err().flush();
        return ExitStatus.ERROR;
    }
}
