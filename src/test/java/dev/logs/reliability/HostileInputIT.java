package dev.logs.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.logs.program.InstalledProgram;
import dev.logs.program.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Input that means harm: no crash, no hang, memory stays bounded, and what comes behind it is stored. */
@Tag("reliability")
@Timeout(value = 1, unit = TimeUnit.HOURS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputIT {

    private static final int MIB = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void aLineWithoutEnd() throws IOException, InterruptedException {
        try (Trial trial = new Trial(folder)) {
            trial.set("LOGS_JAVA_OPTS", "-Xmx200m");
            Process ingest = trial.start("ingest", "--format", "raw");
            byte[] piece = new byte[MIB];
            Arrays.fill(piece, (byte) 'x');
            try (OutputStream in = ingest.getOutputStream()) {
                for (int i = 0; i < Trial.rounds(48, 1024); i++) {
                    in.write(piece);
                }
                in.write("\nbehind it\n".getBytes(StandardCharsets.UTF_8));
            }
            Trial.end(ingest);
            mustHaveComeThrough(trial);
        }
    }

    @Test
    void aBomb() throws IOException, InterruptedException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] piece = new byte[MIB];
            for (int i = 0; i < Trial.rounds(48, 4096); i++) {
                gzip.write(piece);
            }
            gzip.write("\nbehind it\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Trial trial = new Trial(folder)) {
            trial.set("LOGS_JAVA_OPTS", "-Xmx200m");
            Path file = trial.folder().resolve("bomb.gz");
            Files.write(file, bomb.toByteArray());
            Trial.end(trial.start("ingest", "--format", "raw", file.toString()));
            mustHaveComeThrough(trial);
        }
    }

    private static void mustHaveComeThrough(Trial trial) throws IOException {
        assertThat(trial.said()).doesNotContain("OutOfMemory").doesNotContain("internal error");
        assertThat(trial.run("search", "-c", "behind it").out().strip())
                .as(trial.said())
                .isEqualTo("1");
        trial.mustBeSound("after hostile input");
    }

    @Test
    void deepNesting() throws IOException {
        int depth = 100_000;
        String bomb = "{\"msg\":\"deep\",\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}\n";
        String objects = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth) + "\n";
        try (Trial trial = new Trial(folder)) {
            Path file = trial.folder().resolve("in");
            Files.writeString(file, bomb + objects + "{\"msg\":\"behind it\"}\n");
            Outcome ingest = trial.run("ingest", "--format", "jsonl", file.toString());
            assertThat(ingest.err()).doesNotContain("internal error");
            assertThat(trial.run("search", "-c", "behind it").out().strip()).isEqualTo("1");
            for (String question : List.of("a.b=1", "a", "!a")) {
                assertThat(trial.run("search", "-c", "--field", question).err()).doesNotContain("internal error");
            }
        }
    }

    @Test
    @Timeout(120)
    void expressionsOfDeath() throws IOException {
        try (Trial trial = new Trial(folder)) {
            Path file = trial.folder().resolve("in");
            Files.writeString(file, "a".repeat(50_000) + "!\n");
            trial.mustRun("ingest", "--format", "raw", file.toString());
            for (String pattern :
                    List.of("(a+)+$", "(a|aa)*b", "(.*)*\\1x", "a{1,1000}{1,1000}", "((((a*)*)*)*)*c", "(x+x+)+y")) {
                Outcome search = trial.run("search", "-c", "-e", pattern);
                assertThat(search.err()).as(pattern).doesNotContain("internal error");
                assertThat(search.status()).as(pattern).isBetween(1, 2);
            }
        }
    }

    @Test
    void namesOfContextsStayInTheTree() throws IOException {
        try (Trial trial = new Trial(folder)) {
            Path file = trial.folder().resolve("in");
            Files.writeString(file, "hello\n");
            for (String name : List.of(
                    "../../outside",
                    "..",
                    ".",
                    "/tmp/outside",
                    "a/../../b",
                    ".hidden",
                    "a\\b",
                    "\u0001",
                    "x".repeat(300))) {
                Outcome ingest = trial.run("ingest", "--context", name, file.toString());
                assertThat(ingest.status()).as(name).isEqualTo(2);
                assertThat(ingest.err()).as(name).doesNotContain("internal error");
            }
            assertThat(trial.tree()).doesNotExist();
            assertThat(trial.folder().getParent().resolve("outside")).doesNotExist();
        }
    }

    @Test
    void namesOfSourcesAreNoPatterns() throws IOException {
        List<String> names =
                List.of("a'b", "a\"b", "a%b", "a_b", "axb", "a[x]b", "a?b", "'; DROP TABLE logs; --", "-rf", "a\\b");
        try (Trial trial = new Trial(folder)) {
            for (String name : names) {
                Path file = trial.folder().resolve("in");
                Files.writeString(file, "from " + name + "\n");
                trial.mustRun("ingest", "--format", "raw", "--src=" + name, file.toString());
            }
            assertThat(trial.messages()).hasSize(names.size());
            for (String name : List.of("a'b", "a%b", "a_b", "'; DROP TABLE logs; --")) {
                assertThat(trial.messages("--src=" + name)).as(name).containsOnlyKeys("from " + name);
            }
        }
    }

    @Test
    void cellsOfSpreadsheetsComeBackAsTheyWere() throws IOException {
        String formula = "=cmd|' /C calc'!A0,\"+1\"";
        try (Trial trial = new Trial(folder)) {
            Path file = trial.folder().resolve("in");
            Files.writeString(file, formula + "\n");
            trial.mustRun("ingest", "--format", "raw", file.toString());
            String csv = trial.mustRun("search", "-o", "csv", "--columns", "time,content")
                    .out();
            Path table = trial.folder().resolve("table.csv");
            Files.writeString(table, csv);
            trial.mustRun("ingest", "--context", "again", table.toString());
            assertThat(trial.messages("--context", "again")).containsOnlyKeys(formula);
        }
    }

    @Test
    void escapesDoNotReachATerminal() throws IOException, InterruptedException {
        InstalledProgram.need("script");
        try (Trial trial = new Trial(folder)) {
            Path file = trial.folder().resolve("in");
            Files.writeString(file, "\u001b]0;owned\u0007\u001b[2Jgone\u009b31m\n");
            trial.mustRun("ingest", "--format", "raw", "--src", "s\u001b[31m", file.toString());
            for (String command : List.of("search", "stats --by src", "tail -n 5 --plain --timeout 1s")) {
                Process process = trial.startCommand(
                        List.of("script", "-qec", Trial.program() + " " + command + " --color=never", "/dev/null"));
                process.getOutputStream().close();
                String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                Trial.end(process);
                assertThat(shown)
                        .as(command)
                        .doesNotContain("\u001b]0;")
                        .doesNotContain("\u001b[2J")
                        .doesNotContain("\u001b[31m")
                        .doesNotContain("\u009b");
            }
        }
    }

    @Test
    void nothingIsWrittenWhereItMayNot() throws IOException, InterruptedException {
        InstalledProgram.need("setpriv");
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give up rights");
        try (Trial trial = new Trial(folder)) {
            Path file = trial.folder().resolve("in");
            Files.writeString(file, "2026-03-18 10:00:00 hello\n");
            trial.mustRun("ingest", file.toString());
            trial.set("HOME", "/nonexistent");
            trial.set("LOGS_CACHE", "off");
            for (String command : List.of(
                    "search -c", "ingest " + file, "compact", "prune --before now --force", "verify --repair")) {
                Process process = trial.startCommand(List.of(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        "sh",
                        "-c",
                        Trial.program() + " " + command));
                process.getOutputStream().close();
                process.getInputStream().readAllBytes();
                assertThat(Trial.end(process)).as(command + ": " + trial.said()).isNotZero();
            }
            assertThat(trial.said()).doesNotContain("internal error");
            assertThat(trial.messages()).hasSize(1);
        }
    }
}
