package dev.logs.bench;

import dev.logs.tree.TreeRoot;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What only a process of its own shows: how long it takes to start, and how much memory it needs. */
final class ProcessFigures {

    private static final int STARTS_MAX = 10;

    private final OwnProgram program;
    private final Shell shell;
    private final int starts;

    /** @param shell in any folder */
    ProcessFigures(OwnProgram program, Shell shell, int rounds) {
        this.program = program;
        this.shell = shell;
        this.starts = Math.min(STARTS_MAX, rounds);
    }

    List<Figure> measure(TreeRoot root, Figure.Setting setting) {
        List<Figure> figures = new ArrayList<>();
        String logs = Shell.quoted(program.file());
        String search =
                " search --root " + Shell.quoted(root.path().toAbsolutePath().toString());
        figures.add(setting.latency("start", times(logs + " --version"), 0));
        figures.add(setting.latency("start and page", times(logs + search + " -n 50 -o jsonl"), 0));
        peak(logs + search + " -c").ifPresent(bytes -> figures.add(memory(setting, "count", bytes)));
        peak(logs + search + " -o jsonl").ifPresent(bytes -> figures.add(memory(setting, "all entries", bytes)));
        return figures;
    }

    private static Figure memory(Figure.Setting setting, String what, long bytes) {
        return setting.figure("memory, whole range: " + what, Figure.Unit.BYTES, bytes);
    }

    private Latencies times(String script) {
        long[] nanos = new long[starts];
        for (int i = 0; i < starts; i++) {
            nanos[i] = shell.run(script).nanos();
        }
        return new Latencies(nanos);
    }

    private OptionalLong peak(String script) {
        return shell.peakBytes("exec " + script + " >/dev/null");
    }
}
