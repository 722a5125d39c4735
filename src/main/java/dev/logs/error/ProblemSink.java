package dev.logs.error;

/** Receives problems as they are met. Implementations report each distinct problem once and are thread-safe. */
@FunctionalInterface
public interface ProblemSink {

    void report(Problem problem);
}
