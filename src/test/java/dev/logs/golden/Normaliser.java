package dev.logs.golden;

import dev.logs.program.Outcome;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Takes out of an answer what differs from run to run: the workspace's path everywhere; durations, rates and the sizes of
 * rewritten files on standard error alone, so that a log line about a duration on standard output stays as it is.
 */
final class Normaliser {

    private static final Pattern RATE = Pattern.compile("\\d[\\d,.]*[kM]? ?(lines|entries|rows)/s");
    private static final Pattern DURATION = Pattern.compile("(?<![\\w.:-])\\d[\\d,.]* ?(ns|us|µs|ms|s|min)(?![\\w/])");

    private static final Pattern SIZES =
            Pattern.compile("\\d[\\d.]* (B|[KMGT]iB) before, \\d[\\d.]* (B|[KMGT]iB) after");

    private Normaliser() {}

    static Outcome normalise(Outcome outcome, Path workspace) {
        String err = withoutPath(outcome.err(), workspace);
        err = RATE.matcher(err).replaceAll("<rate>");
        err = DURATION.matcher(err).replaceAll("<duration>");
        err = SIZES.matcher(err).replaceAll("<size> before, <size> after");
        return new Outcome(outcome.status(), withoutPath(outcome.out(), workspace), err);
    }

    private static String withoutPath(String text, Path workspace) {
        return text.replace(workspace + "/", "").replace(workspace.toString(), ".");
    }
}
