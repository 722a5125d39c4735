package dev.logs.documents;

import dev.logs.cli.Setting;
import dev.logs.entry.Level;
import dev.logs.format.LogFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a shell can offer for the value of an option or an argument.
 *
 * <p>New options come along by their type (an enum, a path) and by the label of their value ({@code TIME}, {@code SRC},
 * {@code on|off}); a label that nobody knows is free text.
 *
 * @param name one of {@code contexts}, {@code sources}, {@code zones}, {@code files}, {@code directories}, {@code free}; or
 *     {@code words}
 * @param words the values, for {@code words}
 */
record CompletionKind(String name, List<String> words) {

    private static final CompletionKind FREE = named("free");

    private static final List<String> TIMES =
            List.of("now", "today", "yesterday", "15min", "1h", "24h", "7d", "30d", "monday", "sunday");

    private static final Map<String, CompletionKind> BY_LABEL = Map.ofEntries(
            Map.entry("TIME", words(TIMES)),
            Map.entry("BUCKET", words(List.of("today", "yesterday"))),
            Map.entry("SPAN", words(List.of("30s", "5min", "1h", "1d", "7d", "30d", "90d"))),
            Map.entry("LEVEL", words(Level.labels())),
            Map.entry("SRC", named("sources")),
            Map.entry("CONTEXT", named("contexts")),
            Map.entry("DIR", named("directories")),
            Map.entry("FILE", named("files")),
            Map.entry("PATH", named("files")),
            Map.entry("ZONE", named("zones")),
            Map.entry(
                    "SETTING",
                    words(Arrays.stream(Setting.values()).map(Setting::key).toList())),
            Map.entry(
                    "KEY", words(List.of("src", "level", "context", "job", "tag", "field:", "hour", "day", "minute"))));

    /** Options whose label says too little. */
    private static final Map<String, CompletionKind> BY_OPTION = Map.of(
            "--context NAME", named("contexts"),
            "ingest --format NAME", words(formats("list")),
            "import --format NAME", words(formats("loki", "otlp", "elastic", "dynamodb", "json-array")),
            "--columns NAME",
                    words(List.of("time", "level", "context", "src", "content", "error", "job_id", "tags", "address")));

    CompletionKind {
        words = List.copyOf(words);
    }

    /** What follows an option. */
    static CompletionKind of(OptionSpec option) {
        String name = option.longestName() + " " + label(option);
        CompletionKind special = BY_OPTION.getOrDefault(option.command().name() + " " + name, BY_OPTION.get(name));
        return special != null ? special : of((ArgSpec) option);
    }

    /** What the arguments of a command are; of {@code help}, the commands and topics. */
    static CompletionKind ofArguments(CommandSpec command) {
        if (command.name().equals("help")) {
            List<String> words = new ArrayList<>(command.root().subcommands().keySet());
            words.addAll(CommandTree.topics());
            return words(words);
        }
        return command.positionalParameters().isEmpty()
                ? FREE
                : of(command.positionalParameters().get(0));
    }

    private static CompletionKind of(ArgSpec value) {
        Class<?> type = value.auxiliaryTypes()[0];
        String label = label(value);
        if (value.completionCandidates() != null) {
            List<String> words = new ArrayList<>();
            value.completionCandidates().forEach(word -> words.add(lower(type, word)));
            return words(words);
        }
        if (label.indexOf('|') > 0) {
            return words(List.of(label.split("\\|")));
        }
        CompletionKind known = BY_LABEL.get(label);
        return known != null ? known : type == Path.class ? named("files") : FREE;
    }

    /** The name of a kind, or its words with commas between them. */
    String text() {
        return name.equals("words") ? String.join(",", words) : name;
    }

    static String label(ArgSpec value) {
        return value.paramLabel()
                .replace("<", "")
                .replace(">", "")
                .replace("[", "")
                .replace("]", "");
    }

    private static String lower(Class<?> type, String word) {
        return type.isEnum() ? word.toLowerCase(Locale.ROOT).replace('_', '-') : word;
    }

    private static List<String> formats(String... others) {
        List<String> formats = new ArrayList<>(List.of("auto"));
        formats.addAll(LogFormats.names());
        formats.addAll(List.of(others));
        return formats;
    }

    private static CompletionKind named(String name) {
        return new CompletionKind(name, List.of());
    }

    private static CompletionKind words(List<String> words) {
        return new CompletionKind("words", words);
    }
}
