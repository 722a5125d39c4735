package dev.logs.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InProcess;
import dev.logs.program.InstalledProgram;
import dev.logs.program.Outcome;
import dev.logs.program.PackagedProgram;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every script in {@code examples} does what its first lines say, with stand-ins for other people's programs. */
@Execution(ExecutionMode.CONCURRENT)
class ScriptsIT {

    private static final PackagedProgram PROGRAM = PackagedProgram.ofThisBuild();
    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();

    @TempDir
    static Path original;

    private static SampleTree samples;

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeAll
    static void makeSamples() throws IOException {
        samples = SampleTree.make(original);
    }

    @BeforeEach
    void takeSamples() throws IOException {
        workspace = new Workspace(folder);
        samples.copyTo(workspace);
        StandIns.put(workspace, PROGRAM);
    }

    @Test
    void journalGoesOnWhereItEnded() throws IOException {
        succeeds("ingest-journal.sh -u nginx");
        succeeds("ingest-journal.sh");
        assertThat(text("asked")).isEqualTo("""
                --follow --output=json --lines=0 -u nginx
                --follow --output=json --after-cursor=s=1;i=2
                """);
        assertThat(found("--src", "kernel", "-F", "link is down")).hasSize(2);
    }

    @Test
    void containersHaveTheirStreamsApart() {
        succeeds("ingest-docker.sh web");
        assertThat(found("--src", "web", "--context", "docker", "--error")).containsExactly("to stderr");
        assertThat(found("--src", "web", "--context", "docker", "--no-error")).containsExactly("to stdout");
    }

    @Test
    void podsAndMachinesAreContexts() throws IOException {
        succeeds("ingest-kubernetes.sh app=shop -n production");
        assertThat(found("--context", "shop", "--src", "shop", "--field", "prefix~=shop-7d4"))
                .containsExactly("order 1 accepted");
        succeeds("ingest-ssh.sh web1 /var/log/app.log");
        assertThat(text("asked")).endsWith("--selector app=shop -n production\nweb1 tail -n 0 -F '/var/log/app.log'\n");
        assertThat(found("--context", "web1", "--src", "app")).isNotEmpty();
    }

    @Test
    void servicesHaveTheirStreamsApartAndKeepTheirStatus() {
        assertThat(run("ingest-streams.sh till app 7").status()).isEqualTo(7);
        assertThat(found("--src", "till", "--error")).containsExactly("no space left");
        assertThat(found("--src", "till", "--no-error")).containsExactly("ready");
    }

    @Test
    void alertIsMailedOnce() throws IOException {
        String alert = EXAMPLES + "/alert.sh 'no space' --src app; echo $?\n";
        // Following needs a clock that goes on.
        String script = "unset LOGS_NOW; export MAILTO=ops WAIT=100ms\n" + alert + "app 2>&1 | logs ingest --src app\n"
                + "export WAIT=2min\n" + alert + "export WAIT=100ms\n" + alert;
        assertThat(PROGRAM.shell(workspace, script, new byte[0]).out()).isEqualTo("124\n0\n124\n");
        assertThat(text("sent")).containsOnlyOnce(": no space -> ops\n").containsOnlyOnce("no space left");
    }

    @Test
    void errorsOfYesterdayAreMailed() throws IOException {
        succeeds("daily-report.sh ops@example.org --src hero");
        assertThat(text("sent")).contains(" errors yesterday -> ops@example.org\n", "hero.proc.worker", "timed out");
        succeeds("daily-report.sh ops@example.org --src nobody");
        assertThat(text("sent")).doesNotContain("nobody");
    }

    @Test
    void pickedEntryIsPrinted() {
        assertThat(succeeds("pick.sh --src my.app -l error").out())
                .contains("timeout after 3000ms, giving up", "default/2026/080#");
    }

    @Test
    void databasesHaveTheSelection() throws IOException {
        succeeds("to-duckdb.sh copy --src my.app");
        assertThat(text("copy").lines()).hasSize(4);
        assertThat(text("asked")).startsWith("CREATE OR REPLACE TABLE logs");
        InstalledProgram.need("sqlite3");
        assertThat(succeeds("to-datasette.sh --src hero").out()).isEqualTo("supervisor started\n");
    }

    @Test
    void archiveIsReadOnlyAndReadable() throws IOException {
        succeeds("archive.sh \"$PWD/medium\"");
        try (Stream<Path> files = Files.walk(folder.resolve("medium"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("079", "logs.sqlite")
                    .doesNotContain("080", "logs.sqlite-wal");
        }
        assertThat(found("--root", folder.resolve("medium").toString(), "timed out"))
                .isNotEmpty();
        PROGRAM.shell(workspace, "chmod -R u+w medium", new byte[0]);
    }

    @Test
    void backupHasWhatIsOpenToo() {
        InstalledProgram.need("sqlite3");
        InstalledProgram.need("rsync");
        String live = "(echo '2026-03-21 11:59:40 INFO live'; sleep 60) | logs ingest --src live & writer=$!\n"
                + "until logs search -c --src live >/dev/null; do sleep 0.1; done\n";
        String end = "\nstatus=$?; kill $writer; exit $status";
        Outcome outcome = PROGRAM.shell(workspace, live + EXAMPLES.resolve("backup.sh") + " copy" + end, new byte[0]);
        assertThat(outcome.status()).as(outcome.err()).isZero();
        String copy = folder.resolve("copy").toString();
        assertThat(found("--root", copy)).hasSameSizeAs(found());
        assertThat(found("--root", copy, "--src", "live")).containsExactly("live");
    }

    @Test
    void newEntriesAreShippedOnce() throws IOException {
        succeeds("ship.sh loki http://loki --src my.app");
        succeeds("ship.sh loki http://loki --src my.app");
        assertThat(text("asked")).isEqualTo("http://loki/loki/api/v1/push\n");
        assertThat(text("sent")).startsWith("{\"streams\":").containsOnlyOnce("giving up");
        Files.delete(folder.resolve("sent"));
        succeeds("ship.sh victorialogs http://vl --src my.app");
        assertThat(text("sent").lines()).hasSize(4).allMatch(line -> line.startsWith("{\"time\":"));
    }

    @Test
    void whatElasticsearchRefusesIsSentAgain() throws IOException {
        Path answer = folder.resolve("answer");
        Files.writeString(answer, "{\"items\":[{\"create\":{\"status\":201}},{\"create\":{\"status\":429}}]}");
        assertThat(run("ship.sh elasticsearch http://es --src my.app").status()).isEqualTo(1);
        Files.writeString(answer, "{\"items\":[{\"create\":{\"status\":409}},{\"create\":{\"status\":201}}]}");
        succeeds("ship.sh elasticsearch http://es --src my.app");
        assertThat(text("asked")).isEqualTo("http://es/logs/_bulk\n".repeat(2));
    }

    @Test
    void rotatedFilesAreHandedOver() throws IOException {
        InstalledProgram.need("logrotate");
        Path logs = Files.createDirectory(folder.resolve("rotated"));
        String rules = Files.readString(EXAMPLES.resolve("logrotate.conf"))
                .replace("/var/log/shop", logs.toString())
                .replace("/logs ", workspace.tree() + " ");
        Files.writeString(folder.resolve("rules"), rules);
        for (String line : List.of("handed over once", "handed over again")) {
            Files.writeString(logs.resolve("shop.log"), "2026-03-21 01:00:00 INFO " + line + "\n");
            String rotate = "chmod 644 rules && chmod 755 rotated && logrotate --force --state state rules";
            Outcome outcome = PROGRAM.shell(workspace, rotate, new byte[0]);
            assertThat(outcome.status()).as(outcome.err()).isZero();
        }
        assertThat(found("--context", "shop", "-F", "handed over"))
                .containsExactly("handed over again", "handed over once");
        assertThat(logs.resolve("shop.log.2")).exists();
    }

    private Outcome run(String command) {
        return PROGRAM.shell(workspace, EXAMPLES + "/" + command, new byte[0]);
    }

    private Outcome succeeds(String command) {
        Outcome outcome = run(command);
        assertThat(outcome.status()).as("%s%n%s", command, outcome.err()).isZero();
        return outcome;
    }

    /** The messages that a search finds, newest first. */
    private List<String> found(String... options) {
        List<String> command = Stream.concat(Stream.of("search", "--format", "{content}"), Stream.of(options))
                .toList();
        return InProcess.run(workspace, command).out().lines().toList();
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }
}
