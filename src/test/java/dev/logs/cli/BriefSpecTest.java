package dev.logs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.terminal.TerminalTraits;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What a brief spec reads must be what the whole one reads. */
class BriefSpecTest {

    private static final List<String> COMMANDS = List.of(
            "ingest", "search", "tail", "sources", "stats", "compact", "prune", "verify", "export", "import", "config");

    private final CommandLines lines = new CommandLines(new Session(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            Map.of(),
            new SettingsOnce(Map.of()),
            Clock.systemUTC(),
            Clock.systemUTC().instant(),
            TerminalTraits.NONE,
            ShutdownHooks.NONE));

    @Test
    void everyOptionIsTheSame() {
        for (String command : COMMANDS) {
            CommandSpec whole = spec(lines.only(command), command);
            List<OptionSpec> options = new ArrayList<>(whole.options());
            options.removeIf(option -> option.usageHelp() || option.versionHelp());
            List<String> names = options.stream().map(OptionSpec::longestName).toList();
            CommandSpec brief = spec(lines.brief(command, names), command);
            assertThat(brief.options()).as(command).hasSameSizeAs(options);
            for (OptionSpec option : options) {
                assertThat(described(brief.findOption(option.longestName())))
                        .as("%s %s", command, option.longestName())
                        .isEqualTo(described(option));
            }
            assertThat(brief.positionalParameters().stream().map(BriefSpecTest::described))
                    .isEqualTo(whole.positionalParameters().stream()
                            .map(BriefSpecTest::described)
                            .toList());
        }
    }

    @Test
    void everyOptionIsReadAlike() {
        for (String command : COMMANDS) {
            for (OptionSpec option : spec(lines.only(command), command).options()) {
                String sample = sample(option);
                for (String name : option.names()) {
                    readsAlike(command, name, sample);
                }
                readsAlike(command, option.longestName() + "=" + sample);
                readsAlike(command, option.longestName());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "timeout",
                "-rn5 timeout --no-error",
                "-rC2 --src a --src b --field k=v,w --since 7d",
                "-wi -e one -e two",
                "-n 20 -- -dash",
                "--src - -l warn",
                "--columns a,b -o jsonl",
                "one two",
                "-o nosuch",
                "-n many",
                "--nosuch",
                "-5",
                "--sinc 7d",
                "-rh",
                "--src --nosuch",
                "-e -dash",
                "--src --level",
                "--no-error=true",
                "@nosuchfile"
            })
    void argumentsAreReadAlike(String line) {
        readsAlike("search", line.split(" "));
    }

    private void readsAlike(String command, String... arguments) {
        CommandLine brief = lines.brief(command, List.of(arguments));
        if (brief == null) {
            return;
        }
        CommandLine whole = lines.only(command);
        String read = read(whole, command, arguments);
        // An error is for the whole spec to tell.
        assertThat(read(brief, command, arguments))
                .as("%s %s", command, Arrays.toString(arguments))
                .isEqualTo(read);
        if (read.isEmpty()) {
            assertThat(spec(brief, command).userObject())
                    .as("%s %s", command, Arrays.toString(arguments))
                    .usingRecursiveComparison()
                    .ignoringFields("session", "spec")
                    .isEqualTo(spec(whole, command).userObject());
        }
    }

    /** Empty when the arguments can be read. */
    private static String read(CommandLine line, String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(arguments));
        try {
            boolean answered =
                    line.parseArgs(all.toArray(new String[0])).subcommand().isUsageHelpRequested();
            return answered ? "refused" : "";
        } catch (ParameterException e) {
            return "refused";
        }
    }

    private static CommandSpec spec(@Nullable CommandLine line, String command) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(line).getSubcommands().get(command))
                .getCommandSpec();
    }

    private static String described(ArgSpec argument) {
        List<Object> parts = new ArrayList<>(List.of(
                argument.arity(),
                argument.arity().isUnspecified(),
                argument.type(),
                Arrays.asList(argument.auxiliaryTypes()),
                argument.splitRegex(),
                String.valueOf(argument.defaultValue()),
                argument.required()));
        if (argument instanceof OptionSpec option) {
            parts.addAll(List.of(Arrays.asList(option.names()), option.fallbackValue(), option.negatable()));
        }
        return parts.toString();
    }

    private static String sample(OptionSpec option) {
        Class<?> type = option.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return type.getEnumConstants()[0]
                    .toString()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
        }
        return type == String.class || type == java.nio.file.Path.class
                ? "some"
                : type == Boolean.class || type == boolean.class ? "true" : "7";
    }
}
