package dev.logs.bench.peer;

import dev.logs.bench.BenchTree;
import dev.logs.bench.Figure;
import dev.logs.bench.Figure.Beside;
import dev.logs.bench.Figure.Kept;
import dev.logs.bench.Figure.Unit;
import dev.logs.bench.Scenario;
import dev.logs.bench.Shell;
import dev.logs.bench.peer.Contest.Answers;
import dev.logs.bench.peer.Contest.Entrant;
import dev.logs.bench.workload.Workload;
import dev.logs.error.StorageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures {@code logs} and other programs on the entries of one scenario. Start reading here. */
public final class PeerRun {

    private static final String PREFIX = "process: ";

    private final PeerSettings settings;
    private final BenchTree tree;
    private final Scenario scenario;
    private final Path folder;
    private final Shell shell;
    private final PeerFiles files;
    private final PeerScripts scripts;
    private final Set<Kept> present = EnumSet.of(Kept.ROWS, Kept.BLOCKS);
    private final List<Figure> figures = new ArrayList<>();

    public PeerRun(PeerSettings settings, BenchTree tree, Scenario scenario) {
        this.settings = settings;
        this.tree = tree;
        this.scenario = scenario;
        this.folder = tree.peers(scenario);
        this.shell = new Shell(folder, settings.program().environment());
        this.files = new PeerFiles(folder, settings.problems());
        this.scripts = new PeerScripts(settings.program().file(), files);
    }

    /** Measures everything; a program that is missing, or fails, is named in the note of a figure. */
    public List<Figure> measure() {
        Workload workload = settings.bench().workload(scenario);
        look();
        tell("lines");
        files.write(workload);
        prepare();
        measureRates("ingest", scripts.ingests(), workload);
        measureRates("ingest, --sync normal", scripts.ingestsWithoutSync(), workload);
        measureRates("compact", scripts.compactions(), workload);
        measureSizes();
        for (PeerQuestion question : PeerQuestions.of(workload)) {
            ask(question);
        }
        return List.copyOf(figures);
    }

    private void tell(String what) {
        settings.progress().accept(scenario + ", other programs: " + what);
    }

    /** Finds out who is there, and how long each takes to start. */
    private void look() {
        tell("start");
        List<Turn> turns = new ArrayList<>();
        for (Kept kept : Kept.values()) {
            if (kept != Kept.BLOCKS) {
                Shell.Ran first = shell.run(scripts.version(kept));
                addVersion(kept, first);
                if (first.status() == 0) {
                    turns.add(new Turn(kept, scripts.version(kept)));
                }
            }
        }
        addLatencies("start", run(turns), Answers.IGNORED);
    }

    private void addVersion(Kept kept, Shell.Ran first) {
        boolean there = first.status() == 0;
        if (!there && !kept.isPeer()) {
            throw new StorageException(settings.program().file() + " does not run: " + first.complaint(), null);
        }
        if (there) {
            present.add(kept);
        }
        String note = there ? first.out().lines().findFirst().orElse("") : "not installed";
        figures.add(setting(kept)
                .figure(PREFIX + "installed", Unit.TIMES, there ? 1 : 0)
                .withBeside(new Beside(0, 0, note)));
    }

    private void prepare() {
        tell("files");
        must(scripts.ingests().get(0).script());
        if (present.contains(Kept.SQLITE)) {
            must(files.prepareImport());
        }
        if (present.contains(Kept.JOURNALCTL)) {
            must(scripts.exportForJournal());
        }
    }

    private void must(String script) {
        Shell.Ran ran = shell.run(script);
        if (ran.status() != 0) {
            throw new StorageException("the other programs cannot be given the entries: " + ran.complaint(), null);
        }
    }

    private List<Entrant> run(List<Turn> turns) {
        return new Contest(shell, settings.rounds())
                .run(turns.stream()
                        .filter(turn -> present.contains(turn.kept()))
                        .toList());
    }

    /** Who fails to store the entries is not asked for them. */
    private void measureRates(String name, List<Turn> turns, Workload workload) {
        tell(name);
        List<Entrant> entrants = run(turns);
        for (Entrant entrant : entrants) {
            Figure.Setting setting = setting(entrant.kept());
            Figure figure = entrant.failed()
                    ? setting.figure(PREFIX + name, Unit.ENTRIES_PER_SECOND, 0)
                    : setting.rate(
                            PREFIX + name,
                            Unit.ENTRIES_PER_SECOND,
                            workload.entries(),
                            entrant.latencies().percentile(50));
            figures.add(figure.withBeside(Contest.beside(entrant, entrants, Answers.IGNORED)));
            if (entrant.failed()) {
                present.remove(entrant.kept());
            }
        }
    }

    private void measureSizes() {
        Map<Kept, Long> sizes = new EnumMap<>(Kept.class);
        for (Kept kept : present) {
            sizes.put(kept, tree.bytes(folder.resolve(PeerFiles.name(kept))));
        }
        sizes.forEach((kept, bytes) -> {
            double each = Math.max(1, bytes);
            Beside beside = kept.isPeer()
                    ? new Beside(
                            sizes.getOrDefault(Kept.ROWS, 0L) / each, sizes.getOrDefault(Kept.BLOCKS, 0L) / each, "")
                    : Beside.NONE;
            figures.add(setting(kept).figure(PREFIX + "size", Unit.BYTES, bytes).withBeside(beside));
        });
    }

    private void ask(PeerQuestion question) {
        tell(question.name());
        List<Turn> turns = new ArrayList<>();
        for (Kept kept : Kept.values()) {
            scripts.answer(question, kept).ifPresent(script -> turns.add(new Turn(kept, script)));
        }
        addLatencies(question.name(), run(turns), Answers.COMPARED);
    }

    private void addLatencies(String name, List<Entrant> entrants, Answers answers) {
        for (Entrant entrant : entrants) {
            Figure.Setting setting = setting(entrant.kept());
            Figure figure = entrant.failed()
                    ? setting.figure(PREFIX + name, Unit.MICROSECONDS, 0)
                    : setting.latency(PREFIX + name, entrant.latencies(), entrant.answer());
            figures.add(figure.withBeside(Contest.beside(entrant, entrants, answers)));
        }
    }

    private Figure.Setting setting(Kept kept) {
        return new Figure.Setting(scenario, kept);
    }
}
