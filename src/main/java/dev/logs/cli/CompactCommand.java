package dev.logs.cli;

import dev.logs.cli.option.CompactionOptions;
import dev.logs.cli.option.DayOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.TimeRangeOptions;
import dev.logs.cli.option.TreeOptions;
import dev.logs.cli.option.ZoneOptions;
import dev.logs.entry.TimeGrammar;
import dev.logs.error.UsageException;
import dev.logs.upkeep.CompactRequest;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code logs compact}. */
@Command(
        name = "compact",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Store finished days as compressed blocks: a fraction of the size, found as before.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs compact                         every day before today, of every context",
            "  logs compact --dry-run               tells what that would do",
            "  logs compact --older-than 2d --context 'web*' --level 19",
            "  logs compact --on 2026-07-29 --expand   back to rows",
            "",
            "Exit status: 0 done, also when there was nothing to do; 2 an error; what it was about stays as it was."
        })
final class CompactCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "Which days")
    private DayOptions days = new DayOptions();

    @Mixin(name = "Time range")
    private TimeRangeOptions times = new TimeRangeOptions();

    @Mixin(name = "Time zone")
    private ZoneOptions zones = new ZoneOptions();

    @Mixin(name = "Blocks")
    private CompactionOptions blocks = new CompactionOptions();

    @Mixin(name = "Tree")
    private TreeOptions trees = new TreeOptions();

    @Option(names = "--expand", description = "The way back: restore rows from blocks, as they were to the byte.")
    private boolean expand;

    @Option(
            names = "--min-rows",
            paramLabel = "N",
            defaultValue = "1",
            description = "Leave a day alone that has fewer rows than this (default: 1).")
    private long minRows;

    @Option(names = "--dry-run", description = "Only print which days would be rewritten, with entries and bytes.")
    private boolean dryRun;

    private final Session session;

    CompactCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        trees.requireNamedRoot();
        CompactSession compacting = new CompactSession(session, trees.root(session, session.settings()));
        return dryRun ? compacting.print(request()) : compacting.run(request());
    }

    private CompactRequest request() {
        if (minRows < 1) {
            throw new UsageException("--min-rows: " + minRows + " is not a positive number", null);
        }
        ZoneId zone = zones.zone(session);
        TimeGrammar grammar = new TimeGrammar(zone, session.now());
        return new CompactRequest(
                days.contexts(),
                times.range(grammar),
                days.lastEpoch(grammar, zone, session.now()),
                expand ? CompactRequest.Direction.TO_ROWS : CompactRequest.Direction.TO_BLOCKS,
                minRows,
                blocks.settings());
    }
}
