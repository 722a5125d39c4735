package dev.logs.cli.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * An option as it was given.
 *
 * @param name the long name; empty for the pattern, which has none
 * @param values in the order given; none for a switch
 */
record GivenOption(String name, List<String> values) {

    private static final Set<String> TIMES = Set.of("--since", "--until", "--on");
    private static final Set<String> TEXTS = Set.of(
            "",
            "--regexp",
            "--fixed-strings",
            "--ignore-case",
            "--case-sensitive",
            "--word-regexp",
            "--invert-match",
            "--everywhere");

    GivenOption {
        values = List.copyOf(values);
    }

    static List<GivenOption> of(ParseResult parsed) {
        List<GivenOption> given = new ArrayList<>();
        // One that is repeated is matched as often, with all of its values each time.
        for (ArgSpec each : new LinkedHashSet<>(parsed.matchedArgs())) {
            given.add(
                    each instanceof OptionSpec option ? of(option) : new GivenOption("", each.originalStringValues()));
        }
        return given;
    }

    private static GivenOption of(OptionSpec option) {
        String name = option.longestName();
        if (!(option.getValue() instanceof Boolean on)) {
            return new GivenOption(name, option.originalStringValues());
        }
        return new GivenOption(on ? name : name.replaceFirst("^--", "--no-"), List.of());
    }

    /** What two options have in common that cannot be given at once and both hold. */
    String kind() {
        return TIMES.contains(name) ? "time" : TEXTS.contains(name) ? "text" : name;
    }

    /** Whether several of the kind hold together, so that none stands for another. */
    boolean adds() {
        return name.equals("--field");
    }

    /** As a shell reads it. */
    void appendTo(StringBuilder line) {
        if (values.isEmpty()) {
            line.append(' ').append(name);
        }
        for (String value : values) {
            boolean dashed = value.startsWith("-");
            line.append(' ').append(name.isEmpty() && dashed ? "--regexp" : name);
            line.append(name.isEmpty() && !dashed ? "" : dashed ? "=" : " ");
            line.append(quoted(value));
        }
    }

    private static String quoted(String value) {
        boolean plain = !value.isEmpty() && value.chars().allMatch(GivenOption::isPlain);
        return plain ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || "_./:=,@%+-".indexOf(c) >= 0);
    }
}
