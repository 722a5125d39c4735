package dev.logs.cli.option;

import dev.logs.bench.BenchSettings;
import dev.logs.bench.BenchTree;
import dev.logs.bench.Figure;
import dev.logs.bench.FigureFile;
import dev.logs.bench.FigurePage;
import dev.logs.bench.OwnProgram;
import dev.logs.error.UsageException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to measure, and what to compare the figures with. */
public final class BenchOptions {

    private static final int ROUNDS_MAX = 10_000;

    @Option(
            names = "--scale",
            paramLabel = "FACTOR",
            description = "0.1: a tenth of the entries, on fewer days of fewer contexts (default: 1).")
    double scale = 1;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "How often each question is asked, for two seconds at most (default: 50).")
    int rounds = 50;

    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "Make the trees in DIR, which must be empty, and keep them (default: a temporary folder).")
    @Nullable
    Path root;

    @Option(
            names = "--peers",
            description = {
                "Ask ripgrep, sqlite3, lnav, journalctl, DuckDB and zstd, as far as they are installed, the same, and tell how",
                "many times as long logs takes. Whole processes, in turn."
            })
    boolean peers;

    @Option(names = "--save", paramLabel = "FILE", description = "Keep the figures in FILE, for --compare.")
    @Nullable
    Path save;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the figures to FILE as a web page with charts, which needs no network.")
    @Nullable
    Path html;

    @Option(names = "--compare", paramLabel = "FILE", description = "Show the ratio of each figure to that in FILE.")
    @Nullable
    Path compare;

    @Option(
            names = "--tolerance",
            paramLabel = "PERCENT",
            description = "With --compare: how much worse a figure may be (default: 10).")
    double tolerance = 10;

    /**
     * How to measure.
     *
     * @param program null when it is not known
     * @throws UsageException when a number is out of bounds
     */
    public BenchSettings settings(@Nullable OwnProgram program, Clock clock) {
        if (!(scale > 0 && scale <= 1000)) {
            throw new UsageException("--scale: " + scale + " is not above 0 and at most 1000", null);
        }
        if (rounds < 1 || rounds > ROUNDS_MAX) {
            throw new UsageException("--rounds: " + rounds + " is not between 1 and " + ROUNDS_MAX, null);
        }
        return new BenchSettings(scale, rounds, program, clock);
    }

    /** Whether other programs are asked as well. */
    public boolean withPeers() {
        return peers;
    }

    /** Where the trees are made. */
    public BenchTree tree() {
        return BenchTree.open(root);
    }

    /** The figures to compare with; null when nothing is compared. Asked before the work, so that a bad file costs no time. */
    public @Nullable Map<String, Long> earlier() {
        return compare == null ? null : FigureFile.read(compare);
    }

    /** Keeps the figures in files, as far as that is wanted. */
    public void save(List<Figure> figures) {
        if (save != null) {
            FigureFile.write(save, figures);
        }
        if (html != null) {
            FigurePage.write(html, figures);
        }
    }

    /**
     * How many times as bad as before a figure may be.
     *
     * @throws UsageException when it is out of bounds
     */
    public double ratioMax() {
        if (!(tolerance >= 0)) {
            throw new UsageException("--tolerance: " + tolerance + " is negative", null);
        }
        return 1 + tolerance / 100;
    }
}
