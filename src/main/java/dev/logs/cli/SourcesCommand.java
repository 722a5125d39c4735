package dev.logs.cli;

import dev.logs.cli.answer.SourcesTable;
import dev.logs.cli.answer.TablePrinter;
import dev.logs.cli.option.FilterOptions;
import dev.logs.cli.option.OutputOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.StatsOption;
import dev.logs.cli.option.TimeRangeOptions;
import dev.logs.cli.option.TreeOptions;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.entry.TimeGrammar;
import dev.logs.query.Query;
import dev.logs.query.SourceDetail;
import dev.logs.query.SourceSummary;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code logs sources}. */
@Command(
        name = "sources",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "List the sources: how much each spoke, and when last.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs sources                              every source of every context",
            "  logs sources --since 7d --src hero        those below hero, the last week",
            "  logs sources --by-context -o jsonl        for other programs",
            "",
            "Exit status: 0 there are some, 1 there are none, 2 an error, partial results included."
        })
final class SourcesCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

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

    @Option(names = "--by-context", description = "Count a source in each context on its own.")
    private boolean byContext;

    private final Session session;

    SourcesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        trees.requireNamedRoot();
        ZoneId zone = zones.zone(session);
        Query query = filters.query(times.range(new TimeGrammar(zone, session.now())));
        SourceDetail detail = byContext ? SourceDetail.PER_CONTEXT : SourceDetail.ACROSS_CONTEXTS;
        return TreeReading.run(session, trees, stats, tree -> {
            List<SourceSummary> sources = tree.engine().sources(query, detail);
            if (query.equals(Query.ALL)) {
                SourceCache cache = SourceCache.of(tree.root(), session.environment());
                cache.replace(sources.stream().map(SourceSummary::src).toList());
            }
            return Results.print(
                    session,
                    Results.Paging.NEVER,
                    out -> TablePrinter.print(SourcesTable.of(sources, zone), outputs.form(), out));
        });
    }
}
