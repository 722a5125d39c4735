package dev.logs.cli;

import dev.logs.cli.option.ExportOptions;
import dev.logs.cli.option.ExportSelectionOptions;
import dev.logs.cli.option.FilterOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.StatsOption;
import dev.logs.cli.option.TextPatternOptions;
import dev.logs.cli.option.TimeRangeOptions;
import dev.logs.cli.option.TreeOptions;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.entry.TimeGrammar;
import dev.logs.query.Query;
import dev.logs.transfer.ExportRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code logs export}. */
@Command(
        name = "export",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description =
                "Write entries to a file, a directory or a pipe, oldest first, in a format that other programs read.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs export --since 7d --out week.jsonl.zst       everything of the last week, complete",
            "  logs export --on 2026-03 --split day --out march.csv.gz",
            "  logs export --since 7d --format tree --out week   a tree of its own, compacted days as they are",
            "  logs export --level error --out errors.sqlite     one table for sqlite3, DuckDB or Datasette",
            "  logs export -n 1000 --format loki | curl --json @- http://localhost:3100/loki/api/v1/push",
            "  logs export --format journal-export | systemd-journal-remote -o host.journal -",
            "",
            "Exit status: 0 everything was written, 2 an error; no file is left half written."
        })
final class ExportCommand implements Callable<Integer> {

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
    private ExportSelectionOptions selection = new ExportSelectionOptions();

    @Mixin(name = "Output")
    private ExportOptions outputs = new ExportOptions();

    @Mixin(name = "Tree")
    private TreeOptions trees = new TreeOptions();

    @Mixin(name = "Figures")
    private StatsOption stats = new StatsOption();

    @Spec
    private CommandSpec spec;

    private final Session session;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        trees.requireNamedRoot();
        Query query = query();
        return TreeReading.run(session, trees, stats, tree -> {
            List<String> arguments = spec.commandLine().getParseResult().originalArgs();
            ExportRequest request = new ExportRequest(
                    tree.startingAfter(selection.after(), query),
                    outputs.form(),
                    zones.zone(session),
                    outputs.split(),
                    outputs.target(session.out()),
                    arguments);
            return new ExportSession(session, tree).run(request);
        });
    }

    private Query query() {
        return patterns.narrow(filters.query(times.range(new TimeGrammar(zones.zone(session), session.now()))))
                .withOrder(selection.order())
                .withSelection(selection.selection());
    }
}
