package dev.logs.cli;

import dev.logs.error.LogsException;
import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints errors and problems as lines on standard error, each distinct one once. Thread-safe. */
public final class ErrorReport implements ProblemSink {

    private static final String PREFIX = "logs: ";

    private final PrintStream err;
    private final Runnable before;
    private final Set<Problem> reported = new HashSet<>();

    public ErrorReport(PrintStream err) {
        this(err, () -> {});
    }

    /** @param before makes room for a line: takes a progress line away */
    ErrorReport(PrintStream err, Runnable before) {
        this.err = err;
        this.before = before;
    }

    @Override
    public synchronized void report(Problem problem) {
        if (reported.add(problem)) {
            String text = problem.what();
            print(text.contains(problem.where()) ? text : problem.where() + ": " + text, problem.remedy());
        }
    }

    /** Whether any problem was reported: the run then ends with {@link ExitStatus#ERROR}. */
    public synchronized boolean hasProblems() {
        return !reported.isEmpty();
    }

    /** Prints the error that ends the run. */
    public synchronized void fail(LogsException error) {
        print(String.valueOf(error.getMessage()), error.remedy());
    }

    private void print(String message, @Nullable String remedy) {
        StringBuilder line = new StringBuilder(PREFIX).append(TerminalText.escape(message));
        if (remedy != null) {
            line.append("; ").append(TerminalText.escape(remedy));
        }
        before.run();
        err.println(line);
        err.flush();
    }
}
