package dev.logs.bench.peer;

import dev.logs.bench.Figure.Beside;
import dev.logs.bench.Figure.Kept;
import dev.logs.bench.Latencies;
import dev.logs.bench.Shell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Programs that do the same, in turn, several times: what disturbs one disturbs its neighbours. One thread.
 */
final class Contest {

    /** A contest goes on for so long at most, but for its first round. */
    private static final long NANOS_MAX = 15_000_000_000L;

    /** A line that is a number, perhaps behind what a program prints to set a terminal right. */
    private static final Pattern NUMBER = Pattern.compile("(?m)^(?:\\x1b\\[[0-9;]*m)*([0-9]{1,18})\\r?$");

    private final Shell shell;
    private final int roundsMax;

    Contest(Shell shell, int roundsMax) {
        this.shell = shell;
        this.roundsMax = roundsMax;
    }

    /** One program's share of a contest. */
    static final class Entrant {

        private final Turn turn;
        private final long[] nanos;
        private int rounds;
        private long answer;
        private @Nullable String failure;

        private Entrant(Turn turn, int rounds) {
            this.turn = turn;
            this.nanos = new long[rounds];
        }

        Kept kept() {
            return turn.kept();
        }

        boolean failed() {
            return failure != null;
        }

        Latencies latencies() {
            return new Latencies(Arrays.copyOf(nanos, rounds));
        }

        /** The sum of the numbers that it printed. */
        long answer() {
            return answer;
        }

        /** What to know beside the figure, when all should answer the same as the first that did not fail. */
        private String note(@Nullable Entrant reference) {
            if (failure != null) {
                return "failed: " + failure;
            }
            return reference == null || reference.answer == answer
                    ? ""
                    : String.format(Locale.ROOT, "answers %d, logs %d", answer, reference.answer);
        }

        /** The median of how many times as long the other took, round by round; 0 when that is not known. */
        private double timesOf(@Nullable Entrant other) {
            if (other == null || other.failed() || failed()) {
                return 0;
            }
            double[] ratios = new double[rounds];
            for (int i = 0; i < rounds; i++) {
                ratios[i] = (double) other.nanos[i] / nanos[i];
            }
            Arrays.sort(ratios);
            return ratios[(rounds - 1) / 2];
        }
    }

    /** Lets each have its turn, again and again. */
    List<Entrant> run(List<Turn> turns) {
        List<Entrant> entrants = new ArrayList<>();
        for (Turn turn : turns) {
            entrants.add(new Entrant(turn, roundsMax));
        }
        long begin = System.nanoTime();
        for (int i = 0; i < roundsMax && (i == 0 || System.nanoTime() - begin < NANOS_MAX); i++) {
            for (Entrant entrant : entrants) {
                if (!entrant.failed()) {
                    takeTurn(entrant);
                }
            }
        }
        return entrants;
    }

    private void takeTurn(Entrant entrant) {
        if (!entrant.turn.before().isEmpty()) {
            shell.run(entrant.turn.before());
        }
        Shell.Ran ran = shell.run(entrant.turn.script());
        // As of grep: 1 means that nothing was found, unless there is something to complain of.
        boolean nothing =
                ran.status() == 1 && (!ran.out().isEmpty() || ran.complaint().isEmpty());
        if (ran.status() != 0 && !nothing) {
            entrant.failure = ran.complaint().isEmpty() ? "status " + ran.status() : ran.complaint();
            return;
        }
        entrant.nanos[entrant.rounds++] = ran.nanos();
        entrant.answer = sum(ran.out());
    }

    private static long sum(String out) {
        long sum = 0;
        Matcher numbers = NUMBER.matcher(out);
        while (numbers.find()) {
            sum += Long.parseLong(numbers.group(1));
        }
        return sum;
    }

    /** What one came to beside plain rows and blocks. */
    static Beside beside(Entrant one, List<Entrant> all, Answers answers) {
        Entrant rows = find(all, Kept.ROWS);
        String note = one.note(answers == Answers.COMPARED ? rows : null);
        return one.kept().isPeer()
                ? new Beside(one.timesOf(rows), one.timesOf(find(all, Kept.BLOCKS)), note)
                : new Beside(0, 0, note);
    }

    private static @Nullable Entrant find(List<Entrant> all, Kept kept) {
        for (Entrant entrant : all) {
            if (entrant.kept() == kept && !entrant.failed()) {
                return entrant;
            }
        }
        return null;
    }

    /** Whether all must print the same number. */
    enum Answers {
        COMPARED,
        IGNORED
    }
}
