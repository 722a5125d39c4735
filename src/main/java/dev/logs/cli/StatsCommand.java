package dev.logs.cli;

import dev.logs.cli.answer.OutputReader;
import dev.logs.cli.answer.RateTable;
import dev.logs.cli.answer.StatisticsTable;
import dev.logs.cli.answer.Table;
import dev.logs.cli.answer.TablePrinter;
import dev.logs.cli.option.FilterOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.StatisticsOptions;
import dev.logs.cli.option.StatsOption;
import dev.logs.cli.option.TableOption;
import dev.logs.cli.option.TimeRangeOptions;
import dev.logs.cli.option.TreeOptions;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeGrammar;
import dev.logs.error.Problem;
import dev.logs.query.GroupStatistics;
import dev.logs.query.Query;
import dev.logs.query.StatisticsGrouping;
import dev.logs.store.CheckDepth;
import dev.logs.upkeep.verify.VerifyRun;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code logs stats}. */
@Command(
        name = "stats",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Tell how much there is: entries, bytes, compression, levels, days.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs stats                            a line for each context",
            "  logs stats --by partition --on 2026-03",
            "  logs stats --top src                  who fills the disk",
            "  logs stats --top src --rate           and since when",
            "  logs stats --health                   for a monitor: is anything damaged",
            "  logs stats -l error -o json           errors alone, for other programs",
            "",
            "Exit status: 0 there are entries, 1 there are none, 2 an error, partial results included."
        })
final class StatsCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "Statistics")
    private StatisticsOptions statistics = new StatisticsOptions();

    @Mixin(name = "Time range")
    private TimeRangeOptions times = new TimeRangeOptions();

    @Mixin(name = "Time zone")
    private ZoneOptions zones = new ZoneOptions();

    @Mixin(name = "Conditions")
    private FilterOptions filters = new FilterOptions();

    @Mixin(name = "Output")
    private TableOption output = new TableOption();

    @Mixin(name = "Tree")
    private TreeOptions trees = new TreeOptions();

    @Mixin(name = "Figures")
    private StatsOption cost = new StatsOption();

    private final Session session;

    StatsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        trees.requireNamedRoot();
        ZoneId zone = zones.zone(session);
        Query query = filters.query(times.range(new TimeGrammar(zone, session.now())));
        StatisticsGrouping grouping = statistics.grouping();
        statistics.limit();
        return TreeReading.run(session, trees, cost, tree -> {
            if (statistics.isHealth()) {
                checkHealth(tree, query);
            }
            return Results.print(
                    session,
                    Results.Paging.NEVER,
                    out -> TablePrinter.print(
                            table(tree.engine().statistics(query, grouping), zone), output.form(), out));
        });
    }

    private static void checkHealth(TreeReading tree, Query query) {
        List<PartitionKey> partitions =
                tree.resolver().resolve(query.contexts(), query.range()).partitions();
        new VerifyRun(tree.root(), CheckDepth.SUMMARIES, tree.problems())
                .check(partitions, number -> {})
                .forEach(each -> each.check().faults().forEach(fault -> tree.problems()
                        .report(new Problem(each.partition().toString(), fault, "see logs verify"))));
    }

    private Table table(List<GroupStatistics> groups, ZoneId zone) {
        return statistics.isRate()
                ? RateTable.of(groups, statistics, OutputReader.of(output.form()))
                : StatisticsTable.of(groups, statistics, OutputReader.of(output.form()), zone);
    }
}
