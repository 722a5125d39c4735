package dev.logs.tree;

import dev.logs.error.Problem;
import dev.logs.error.ProblemSink;
import java.util.ArrayList;
import java.util.List;

/** Keeps problems for a test to look at. */
final class CollectedProblems implements ProblemSink {

    private final List<Problem> problems = new ArrayList<>();

    @Override
    public synchronized void report(Problem problem) {
        problems.add(problem);
    }

    synchronized List<String> texts() {
        return problems.stream()
                .map(problem -> problem.where() + " " + problem.what())
                .toList();
    }
}
