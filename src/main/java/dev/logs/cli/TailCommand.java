package dev.logs.cli;

import dev.logs.cli.answer.EntryPrinter;
import dev.logs.cli.answer.MarksFile;
import dev.logs.cli.answer.MatchHighlighter;
import dev.logs.cli.answer.TailPrinter;
import dev.logs.cli.option.FilterOptions;
import dev.logs.cli.option.FollowOptions;
import dev.logs.cli.option.OutputOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.StatsOption;
import dev.logs.cli.option.TextPatternOptions;
import dev.logs.cli.option.TimeRangeOptions;
import dev.logs.cli.option.TreeOptions;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.entry.Order;
import dev.logs.entry.TimeGrammar;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.FilterSet;
import dev.logs.format.ContextDisplay;
import dev.logs.format.EntryRenderer;
import dev.logs.format.EntryRenderers;
import dev.logs.format.Escaping;
import dev.logs.format.Highlighter;
import dev.logs.format.OutputForm;
import dev.logs.format.Palette;
import dev.logs.format.RenderSettings;
import dev.logs.query.Query;
import dev.logs.query.Selection;
import dev.logs.stream.PipeReaders;
import dev.logs.stream.ResultOutput;
import dev.logs.tail.EndConditions;
import dev.logs.tail.TailStart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code logs tail}. */
@Command(
        name = "tail",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Follow what is committed, by whatever program, in every context and day.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs tail                                     on a terminal a screen to scroll, search and filter: ? tells the keys",
            "  logs tail --plain                             the last ten entries, then new ones, as they come",
            "  logs tail --src hero.proc -l warn             a source and all below it, warnings and worse",
            "  logs tail -n 0 -o jsonl | jq .message         new ones only, for other programs",
            "  logs tail --exit-on 'listening on' --timeout 1m   wait for a line: status 0, or 124",
            "  logs tail --cursor-file ~/.shipped -o jsonl   go on where the last run ended",
            "",
            "Exit status: 0 the end that was asked for, 2 an error, 124 timed out, 130 Ctrl-C."
        })
final class TailCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "Following")
    private FollowOptions following = new FollowOptions();

    @Mixin(name = "Text")
    private TextPatternOptions patterns = new TextPatternOptions();

    @Mixin(name = "Time range")
    private TimeRangeOptions times = new TimeRangeOptions();

    @Mixin(name = "Time zone")
    private ZoneOptions zones = new ZoneOptions();

    @Mixin(name = "Conditions")
    private FilterOptions filters = new FilterOptions();

    @Mixin(name = "Output")
    private OutputOptions outputs = new OutputOptions();

    @Mixin(name = "Tree")
    private TreeOptions trees = new TreeOptions();

    @Mixin(name = "Figures")
    private StatsOption stats = new StatsOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Session session;

    TailCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ZoneId zone = zones.zone(session);
        TimeRange range = times.range(new TimeGrammar(zone, session.now()));
        FilterSet conditions = filters.filters();
        Optional<ContentFilter> text = patterns.filter();
        Query history = Query.ALL
                .withContexts(filters.contexts())
                .withRange(range)
                .withFilters(text.isPresent() ? conditions.and(text.get()) : conditions)
                .withOrder(Order.OLDEST_FIRST)
                .withSelection(following.history(range));
        EndConditions ends = following.ends(range);
        return isInteractive() ? showScreen(history) : print(history, ends);
    }

    /** A person looks, and asked for nothing that only plain lines can give. */
    private boolean isInteractive() {
        String terminal = session.variable("TERM");
        return session.terminal().stdin()
                && session.terminal().stdout()
                && terminal != null
                && !terminal.equals("dumb")
                && outputs.isUsual()
                && following.mayBeInteractive();
    }

    private int showScreen(Query query) {
        // What is reported meanwhile would tear the screen: it is kept until the terminal is given back.
        ByteArrayOutputStream reported = new ByteArrayOutputStream();
        Session quiet = session.withErr(new PrintStream(reported, true, StandardCharsets.UTF_8));
        try {
            return TreeReading.run(quiet, trees, stats, tree -> {
                RenderSettings settings = settings().withContexts(tree.contextDisplay(query.contexts()));
                return new ScreenSession(quiet, settings, spec.commandLine().getParseResult())
                        .run(tree, query.withSelection(Selection.ALL));
            });
        } finally {
            session.err().print(reported.toString(StandardCharsets.UTF_8));
            session.err().flush();
        }
    }

    private int print(Query history, EndConditions ends) {
        TailSession tail = new TailSession(session, ends);
        Path file = following.cursorFile();
        MarksFile cursor = file == null ? null : new MarksFile(file);
        TailStart start = new TailStart(history, cursor == null ? null : cursor.read(), cursor != null);
        return tail.status(TreeReading.run(
                session,
                trees,
                stats,
                tree -> Results.print(
                        session,
                        Results.Paging.NEVER,
                        out -> tail.run(tree, start, printer(tree, history, out, cursor)))));
    }

    private TailPrinter printer(TreeReading tree, Query query, ResultOutput out, @Nullable MarksFile cursor) {
        RenderSettings settings = settings().withContexts(tree.contextDisplay(query.contexts()));
        // Of the other forms a template and columns say themselves whether they name the context, and some have a
        // header.
        boolean mayChange = outputs.form() == OutputForm.SHORT;
        EntryRenderer first = EntryRenderers.of(outputs.form(), settings);
        return new TailPrinter(
                new EntryPrinter(first, out),
                cursor,
                PipeReaders.of(session.out())::areGone,
                () -> mayChange
                        ? EntryRenderers.of(outputs.form(), settings.withContexts(ContextDisplay.SHOWN))
                        : first);
    }

    private RenderSettings settings() {
        boolean colours = session.terminal().coloursOutput(standard.color(session), session.environment());
        Optional<ContentFilter> text = patterns.filter();
        return outputs.settings(zones.zone(session), colours ? Palette.ANSI : Palette.NONE)
                .withEscaping(colours || session.terminal().stdout() ? Escaping.TERMINAL : Escaping.NONE)
                .withHighlighter(text.isPresent() ? new MatchHighlighter(text.get()) : Highlighter.NONE);
    }
}
