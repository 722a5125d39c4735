package dev.logs.cli;

import dev.logs.bench.Figure;
import dev.logs.bench.Scenario;
import dev.logs.cli.answer.FiguresTable;
import dev.logs.cli.answer.TablePrinter;
import dev.logs.cli.option.BenchOptions;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.TableOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code logs bench}. */
@Command(
        name = "bench",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Measure this machine: fill trees with generated entries, search them, tell the figures.",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs bench A B                               a day, and a week of ten contexts",
            "  logs bench A B C D --scale 0.01 --save before.tsv",
            "  logs bench A B C D --scale 0.01 --compare before.tsv --tolerance 20",
            "  logs bench B --html figures.html             a page with charts",
            "  logs bench A --scale 0.1 --peers             beside ripgrep, sqlite3 and others",
            "  logs bench generate --entries 10M --root /tmp/tree",
            "",
            "Exit status: 0 done, 1 --compare found a figure that got worse, 2 an error."
        })
final class BenchCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Parameters(
            arity = "0..*",
            paramLabel = "SCENARIO",
            description = {
                "A: 1 million entries of one day. B: 1 million, 7 days, 10 contexts. C: 10 million, 30 days, 100 contexts.",
                "D: 50 million of a year, 5 contexts, many quiet days (default: A B)."
            })
    private List<String> names = List.of("A", "B");

    @Mixin(name = "Measuring")
    private BenchOptions options = new BenchOptions();

    @Mixin(name = "Output")
    private TableOption outputs = new TableOption();

    private final Session session;

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Scenario> scenarios = names.stream().map(Scenario::named).toList();
        @Nullable Map<String, Long> earlier = options.earlier();
        List<Figure> figures = new BenchSession(session, options).measure(scenarios);
        options.save(figures);
        FiguresTable table = FiguresTable.of(figures, earlier);
        Results.print(session, Results.Paging.NEVER, out -> TablePrinter.print(table.rows(), outputs.form(), out));
        return table.worstRatio() > options.ratioMax() ? ExitStatus.NOTHING_FOUND : ExitStatus.OK;
    }
}
