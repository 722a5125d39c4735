package dev.logs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.TimeGrammar;
import dev.logs.entry.TimePrinter;
import dev.logs.program.InProcess;
import dev.logs.program.InstalledProgram;
import dev.logs.program.Outcome;
import dev.logs.program.SimpleCommand;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say by hand is what the program does, and the tools that show pages have nothing to say about them. */
class ManualPagesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("topics")
    void helpShowsTopics(String topic) {
        SimpleCommand help = new SimpleCommand(Map.of(), List.of("help", topic), "");
        Outcome shown = InProcess.run(new Workspace(folder), help, new byte[0]);
        assertThat(shown.err()).isEmpty();
        assertThat(shown.out()).contains("logs-" + topic + " - ", "EXAMPLES").doesNotContain("\\f", "\\-", "l l.");
    }

    static List<String> topics() {
        return CommandTree.topics();
    }

    /** The table of the page, as the grammar answers it; the page says for which present and zone. */
    @Test
    void timesMeanWhatTheirPageSays() throws IOException {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        TimeGrammar grammar = new TimeGrammar(berlin, Instant.parse("2026-03-21T11:00:00Z"));
        List<String> written = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (String line : timeTable()) {
            String[] cells = line.strip().split(" {2,}");
            written.add(cells[0] + ": " + cells[1] + " to " + cells[2]);
            answered.add(cells[0] + ": " + print(grammar.since(cells[0]), berlin) + " to "
                    + print(grammar.until(cells[0]), berlin));
        }
        assertThat(answered).hasSizeGreaterThan(20).isEqualTo(written);
    }

    private static List<String> timeTable() throws IOException {
        String page = Files.readString(Path.of("man/logs-time.7")).replace("\\-", "-");
        int start = page.indexOf("\n", page.indexOf("  TEXT "));
        return page.substring(start, page.indexOf(".fi", start)).strip().lines().toList();
    }

    private static String print(Instant instant, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        TimePrinter.iso(zone).print(instant.getEpochSecond(), instant.getNano(), text);
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandoc -Tlint -Wwarning", "man --warnings -l"})
    void toolsHaveNothingToSay(String tool) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool.split(" ")));
        String program = command.get(0);
        InstalledProgram.need(program);
        try (Stream<Path> pages = Files.list(Path.of("man"))) {
            pages.sorted().forEach(page -> command.add(page.toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("PAGER", "cat");
        // Half a screen.
        builder.environment().put("MANWIDTH", "60");
        Process process =
                builder.redirectOutput(folder.resolve("page").toFile()).start();
        String complaints = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        boolean isLint = program.equals("mandoc");
        assertThat(isLint ? Files.readString(folder.resolve("page")) : complaints)
                .isEmpty();
    }
}
