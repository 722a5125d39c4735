package dev.logs.cli;

import dev.logs.cli.answer.MatchHighlighter;
import dev.logs.cli.answer.Question;
import dev.logs.cli.answer.SearchAnswer;
import dev.logs.cli.answer.SearchRequest;
import dev.logs.cli.option.AnswerOptions;
import dev.logs.cli.option.FilterOptions;
import dev.logs.cli.option.OutputOptions;
import dev.logs.cli.option.PagerOption;
import dev.logs.cli.option.SelectionOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.StatsOption;
import dev.logs.cli.option.TextPatternOptions;
import dev.logs.cli.option.TimeRangeOptions;
import dev.logs.cli.option.TreeOptions;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.entry.Address;
import dev.logs.entry.TimeGrammar;
import dev.logs.filter.ContentFilter;
import dev.logs.format.Escaping;
import dev.logs.format.Highlighter;
import dev.logs.format.Palette;
import dev.logs.format.RenderSettings;
import dev.logs.query.Query;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code logs search}. */
@Command(
        name = "search",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Find entries: newest first, by time, source, level, field and text.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs search --since 7d --src hero.proc        a source and all below it, the last week",
            "  logs search timeout -l warn -C 3              a word, warnings and worse, with neighbours",
            "  logs search -F 'search?q=' --on yesterday -c  count a literal text",
            "  logs search --count-by src --since today      who talks most",
            "  logs search -e 'a|b' -o jsonl | jq .message   for other programs",
            "",
            "Exit status: 0 something matched, 1 nothing did, 2 an error, partial results included."
        })
final class SearchCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "Text")
    private TextPatternOptions patterns = new TextPatternOptions();

    @Mixin(name = "Time range")
    private TimeRangeOptions times = new TimeRangeOptions();

    @Mixin(name = "Time zone")
    private ZoneOptions zones = new ZoneOptions();

    @Mixin(name = "Conditions")
    private FilterOptions filters = new FilterOptions();

    @Mixin(name = "Which entries")
    private SelectionOptions selection = new SelectionOptions();

    @Mixin(name = "Answers instead of entries")
    private AnswerOptions answers = new AnswerOptions();

    @Mixin(name = "Output")
    private OutputOptions outputs = new OutputOptions();

    @Mixin(name = "Pager")
    private PagerOption pager = new PagerOption();

    @Mixin(name = "Tree")
    private TreeOptions trees = new TreeOptions();

    @Mixin(name = "Figures")
    private StatsOption stats = new StatsOption();

    private final Session session;

    SearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        trees.requireNamedRoot();
        ZoneId zone = zones.zone(session);
        Question question = question(zone);
        Query query = query(zone);
        boolean paged = pager.isAllowed() && question.showsEntries();
        return TreeReading.run(session, trees, stats, tree -> {
            SearchRequest request = request(question, tree.startingAfter(selection.after(), query), tree);
            Results.Paging paging = paged ? Results.Paging.ON_TERMINAL : Results.Paging.NEVER;
            int status = Results.print(session, paging, out -> new SearchAnswer(tree.engine(), out).print(request));
            if (status == ExitStatus.NOTHING_FOUND && session.terminal().stderr()) {
                session.err().println(tree.whyEmpty(request.query()));
            }
            return status;
        });
    }

    private Query query(ZoneId zone) {
        return patterns.narrow(filters.query(times.range(new TimeGrammar(zone, session.now()))))
                .withOrder(selection.order())
                .withSelection(selection.selection());
    }

    private Question question(ZoneId zone) {
        Question entries = new Question.Entries(selection.earlier(), selection.later());
        Optional<Address> at = selection.at();
        return at.<Question>map(address -> new Question.At(address, selection.earlier(), selection.later()))
                .orElseGet(() -> answers.question(entries, zone));
    }

    private Highlighter highlighter() {
        Optional<ContentFilter> text = patterns.filter();
        return text.isPresent() ? new MatchHighlighter(text.get()) : Highlighter.NONE;
    }

    private SearchRequest request(Question question, Query query, TreeReading tree) {
        boolean colours = session.terminal().coloursOutput(standard.color(session), session.environment());
        RenderSettings settings = outputs.settings(zones.zone(session), colours ? Palette.ANSI : Palette.NONE)
                .withEscaping(colours || session.terminal().stdout() ? Escaping.TERMINAL : Escaping.NONE)
                .withHighlighter(highlighter())
                .withContexts(tree.contextDisplay(query.contexts()));
        int columns = session.terminal().columnsOr(80);
        return new SearchRequest(query, question, outputs.form(), settings, columns, selection.cursorFile());
    }
}
