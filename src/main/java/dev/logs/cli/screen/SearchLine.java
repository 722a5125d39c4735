package dev.logs.cli.screen;

import dev.logs.cli.option.TypedConditions;
import dev.logs.entry.TimeRange;
import dev.logs.terminal.screen.ScreenConditions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.ParseResult;

/**
 * The {@code logs search} that finds what the screen shows. Where one kind of condition was set twice the later one is given;
 * one command line cannot have both, so what is left out stands behind a {@code #}.
 */
public final class SearchLine {

    /** What says where to look, and how times are meant. */
    private static final Set<String> SURROUNDINGS = Set.of("--root", "--tz", "--utc");

    private final List<GivenOption> base = new ArrayList<>();

    /** @param parsed the command line that showed the screen; what is no condition of a search is left out */
    public SearchLine(ParseResult parsed) {
        Set<String> conditions = new TreeSet<>(TypedConditions.optionNames());
        for (GivenOption given : GivenOption.of(parsed)) {
            String positive = given.name().replaceFirst("^--no-", "--");
            if (given.name().isEmpty() || SURROUNDINGS.contains(given.name()) || conditions.contains(positive)) {
                base.add(given);
            }
        }
    }

    /** The command line, for a shell. */
    public String of(ScreenConditions conditions) {
        List<GivenOption> chosen = new ArrayList<>(base);
        List<GivenOption> left = new ArrayList<>();
        TimeRange range = conditions.range();
        if (range != null) {
            // A range that is chosen on the screen stands for that of the command line, and is not added to it.
            chosen.removeIf(given -> given.kind().equals("time"));
        }
        add(GivenOption.of(TypedConditions.parse(conditions.words())), chosen, left);
        if (range != null) {
            add(bounds(range), chosen, left);
        }
        if (conditions.level() != null) {
            add(List.of(new GivenOption("--level", List.of(conditions.level().label()))), chosen, left);
        }
        if (conditions.src() != null) {
            add(List.of(new GivenOption("--src", List.of(conditions.src()))), chosen, left);
        }
        StringBuilder line = new StringBuilder("logs search");
        chosen.forEach(given -> given.appendTo(line));
        line.append(left.isEmpty() ? "" : "  # and of these those with");
        left.forEach(given -> given.appendTo(line));
        return line.toString();
    }

    private static List<GivenOption> bounds(TimeRange range) {
        List<GivenOption> bounds = new ArrayList<>();
        if (range.since() != null) {
            bounds.add(new GivenOption("--since", List.of(range.since().toString())));
        }
        if (range.until() != null) {
            bounds.add(new GivenOption("--until", List.of(range.until().toString())));
        }
        return bounds;
    }

    /** Adds later conditions; earlier ones of the same kind make way. */
    private static void add(List<GivenOption> later, List<GivenOption> chosen, List<GivenOption> left) {
        Set<String> kinds = new TreeSet<>();
        for (GivenOption each : later) {
            if (!each.adds()) {
                kinds.add(each.kind());
            }
        }
        for (GivenOption earlier : List.copyOf(chosen)) {
            if (kinds.contains(earlier.kind())) {
                chosen.remove(earlier);
                if (!later.contains(earlier)) {
                    left.add(earlier);
                }
            }
        }
        chosen.addAll(later);
    }
}
