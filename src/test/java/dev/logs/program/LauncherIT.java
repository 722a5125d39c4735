package dev.logs.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script in front of the jar: which Java, which flags, and a start cache that only ever saves time. */
class LauncherIT {

    private static final long FILL_SECONDS_MAX = 60;

    private static final PackagedProgram PROGRAM = PackagedProgram.ofThisBuild();

    private Path folder;
    private Workspace workspace;

    @BeforeEach
    void freshWorkspace(@TempDir Path fresh) throws IOException {
        folder = fresh.toRealPath();
        workspace = new Workspace(folder);
        workspace.set("LOGS_CACHE", "off");
    }

    @Test
    void startsWithoutAWordFromTheJvm() {
        Outcome outcome = version();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("logs").doesNotContain("warning");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void runsAsAPlainJarToo() {
        Outcome outcome = PROGRAM.shell(
                workspace, "\"$LOGS_JAVA/bin/java\" -jar '" + PROGRAM.path() + "' --version", new byte[0]);
        assertThat(outcome).isEqualTo(version());
    }

    /** Put together at first use, the equals() of one record takes as long as the search itself. */
    @ParameterizedTest
    @ValueSource(strings = {"--src stdin -n 20", "-c hello", "--count-by level", "--count-by hour", "--histogram"})
    void searchPutsNoMethodsOfRecordsTogether(String options) throws IOException {
        workspace.set("LOGS_ROOT", folder.resolve("tree").toString());
        String search = "LOGS_JAVA_OPTS=-Xlog:class+load:file=classes logs search --since 7d " + options;
        Outcome plain = PROGRAM.shell(workspace, "echo hello | logs ingest && " + search, new byte[0]);
        assertThat(plain.status()).isZero();
        assertNoMethodsPutTogether();
        Outcome compacted = PROGRAM.shell(workspace, "logs compact --include-today && " + search, new byte[0]);
        assertThat(compacted.status()).isZero();
        assertNoMethodsPutTogether();
    }

    private void assertNoMethodsPutTogether() throws IOException {
        Path classes = folder.resolve("classes");
        assertThat(Files.readString(classes))
                .contains("dev.logs.query.QueryEngine")
                .doesNotContain("java.lang.runtime.ObjectMethods");
        Files.delete(classes);
    }

    @Test
    void runsThroughALinkFromAFolderWithSpaces() throws IOException {
        Path link = Files.createDirectory(folder.resolve("a folder")).resolve("my logs");
        Files.createSymbolicLink(link, PROGRAM.path());
        Outcome outcome = PROGRAM.shell(workspace, "cd 'a folder' && './my logs' --version", new byte[0]);
        Files.delete(link);
        assertThat(outcome).isEqualTo(version());
    }

    /** Without a cache each start unpacks the library of the engine, a megabyte. */
    @Test
    void killedProgramLeavesNoLibraryBehind() {
        workspace.set("LOGS_ROOT", folder.resolve("tree").toString());
        String script = """
                mkdir temp
                export LOGS_JAVA_OPTS=-Djava.io.tmpdir="$PWD/temp"
                echo hello | logs ingest
                logs tail --plain -n 1 >out & pid=$!
                until [ -s out ]; do sleep 0.1; done
                kill -9 $pid
                ls temp
                """;
        assertThat(PROGRAM.shell(workspace, script, new byte[0]).out()).isEmpty();
    }

    /** A JVM opens its own files in place of streams that are closed: it read its archive as if that were piped in, and crashed. */
    @Test
    void closedStreamsAreNoFilesOfTheJvm() {
        workspace.set("LOGS_ROOT", folder.resolve("tree").toString());
        String script = """
                logs ingest <&-; echo "status $?"
                echo hello | logs ingest >&- 2>&-; echo "status $?"
                { logs search hello; echo "status $?" >&3; } 3>&1 >&-
                logs search -c ''
                """;
        Outcome outcome = PROGRAM.shell(workspace, script, new byte[0]);
        assertThat(outcome.out()).isEqualTo("status 2\nstatus 0\nstatus 2\n1\n");
        assertThat(outcome.err())
                .containsPattern("standard input.*Bad file descriptor")
                .contains("cannot write to standard output: Bad file descriptor");
    }

    @Test
    void folderThatIsGoneIsToldInOneLine() {
        Outcome outcome = PROGRAM.shell(workspace, "mkdir gone; cd gone; rmdir ../gone; logs search x", new byte[0]);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("logs: the current folder is gone").doesNotContain("\tat ");
    }

    @Test
    void passesTheExitStatusOn() {
        assertThat(PROGRAM.run(workspace, List.of("--no-such-option")).status()).isEqualTo(2);
    }

    @Test
    void namedJavaMustExist() {
        workspace.set("LOGS_JAVA", folder.resolve("nowhere").toString());
        Outcome outcome = version();
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("LOGS_JAVA").contains("nowhere").contains("Java 17 or newer");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void namedJavaMustBeNewEnough() throws IOException {
        workspace.set("LOGS_JAVA", fakeJava("old", "1.8.0_402").toString());
        Outcome outcome = version();
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("LOGS_JAVA").contains("not Java 17 or newer");
    }

    @Test
    void namedJavaMayBeTheProgramItself() {
        workspace.set("LOGS_JAVA", PROGRAM.javaHome() + "/bin/java");
        assertThat(version().status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"env -u LC_ALL", "env LC_ALL=C LC_CTYPE=C", "env -u LC_ALL LANG=POSIX"})
    void namesAndArgumentsAreWholeWithoutALocale(String environment) {
        assertNamesAreWhole(environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"env -u LC_ALL LANG=de_DE.UTF-8", "env LC_ALL=de_DE.UTF-8"})
    void namesAndArgumentsAreWholeInALocaleThatIsNotInstalled(String environment) throws IOException {
        assumeTrue(
                list(Path.of("/usr/lib/locale")).equals(List.of(Path.of("/usr/lib/locale/C.utf8"))),
                "skipped: another locale than C is installed");
        assertNamesAreWhole(environment);
    }

    private void assertNamesAreWhole(String environment) {
        String logs = environment + " logs ";
        String script = "echo grün | " + logs + "ingest --root zö && " + logs + "search --root zö -o raw grün && ls";
        Outcome outcome = PROGRAM.shell(workspace, script, new byte[0]);
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("grün\nhome\nzö\n");
        assertThat(outcome.status()).isZero();
    }

    /** The bare jar has nobody who sees to a locale: it must not search for something else. */
    @Test
    void bareJarSaysWhatItCannotRead() {
        String jar = "LC_ALL=C \"$LOGS_JAVA/bin/java\" -jar '" + PROGRAM.path() + "' ";
        Outcome outcome = PROGRAM.shell(workspace, jar + "search grün", new byte[0]);
        assertThat(outcome.err())
                .startsWith("logs: the argument 'gr\ufffd\ufffdn' was not read whole; ")
                .endsWith("set LC_ALL=C.UTF-8\n")
                .hasLineCount(1);
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void newestJavaWins() throws IOException {
        workspace.set("LOGS_JAVA", "");
        workspace.set("JAVA_HOME", fakeJava("newest", "999.0.1").toString());
        assertThat(version().out()).startsWith("fake 999.0.1");
    }

    @Test
    void olderJavaHomeDoesNotWin() throws IOException {
        workspace.set("LOGS_JAVA", "");
        workspace.set("JAVA_HOME", fakeJava("old", "11.0.2").toString());
        workspace.set("PATH", PROGRAM.javaHome() + "/bin:/usr/bin:/bin");
        assertThat(version().out()).doesNotContain("fake").contains("logs");
    }

    @Test
    void flagsDependOnTheSubcommand() throws IOException {
        workspace.set("LOGS_JAVA", fakeJava("newest", "999.0.1").toString());
        workspace.set("LOGS_JAVA_OPTS", "-Dmine=1 -Xmx1g");
        String search = PROGRAM.run(workspace, List.of("--root", "x", "search", "ingest"))
                .out();
        assertThat(search).contains("TieredStopAtLevel=1").endsWith(" --root x search ingest\n");
        assertThat(search.indexOf("-Xmx176m")).isLessThan(search.indexOf("-Dmine=1 -Xmx1g -jar"));
        assertThat(PROGRAM.run(workspace, List.of("ingest")).out()).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void optionsOfOtherProgramsAreNotAnnounced() {
        workspace.set("JAVA_TOOL_OPTIONS", "-Dnoise=1");
        workspace.set("JDK_JAVA_OPTIONS", "-Dnoise=1");
        assertThat(version().err()).isEmpty();
    }

    @Test
    void cacheFillsInTheBackgroundAndChangesNothing() throws IOException, InterruptedException {
        Outcome plain = version();
        useOwnCache();
        // Ends the whole group, but not what fills the cache.
        PROGRAM.shell(workspace, "timeout 2 logs tail --plain", new byte[0]);
        assertThat(version()).isEqualTo(plain);
        Path ready = awaitCache();
        assertThat(archive(ready)).isNotEmptyFile();
        assertThat(ready.resolve("sqlitejdbc.native")).isNotEmptyFile();
        assertThat(ready.resolve("zstd.native")).isNotEmptyFile();
        workspace.set("LOGS_JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("loaded"));
        assertThat(version()).isEqualTo(plain);
        assertThat(Files.readString(folder.resolve("loaded"))).contains("dev.logs.Main source: shared objects file");
        // No JVM takes these and an AOT cache.
        for (String options : List.of("-Xshare:off", "-Xmx16m")) {
            workspace.set("LOGS_JAVA_OPTS", options);
            assertThat(version()).isEqualTo(plain);
        }
    }

    @Test
    void damagedCacheOnlyCostsTime() throws IOException, InterruptedException {
        Outcome plain = version();
        useOwnCache();
        version();
        Path ready = awaitCache();
        Path archive = archive(ready);
        Files.delete(archive);
        Files.writeString(archive, "no archive");
        assertThat(version()).isEqualTo(plain);
    }

    /** The archive of classes that {@code --version} uses: an AOT cache from Java 25 on. */
    private static Path archive(Path ready) {
        Path cache = ready.resolve("search.aot");
        return Files.exists(cache) ? cache : ready.resolve("classes.jsa");
    }

    @Test
    void nothingNeedsToBeRunInTmp() {
        assumeFalse(PROGRAM.path().startsWith("/tmp"), "skipped: the program itself lies in /tmp");
        String mounts = "mount -t tmpfs -o noexec tmpfs /tmp && mount -t tmpfs tmpfs /mnt && cd /tmp && ";
        assumeTrue(
                PROGRAM.shell(workspace, "unshare -m sh -c '" + mounts + "true'", new byte[0])
                                .status()
                        == 0,
                "skipped: no file system can be mounted");
        String plainJar = "echo hello | \"$LOGS_JAVA/bin/java\" -jar " + PROGRAM.path() + " ingest || ";
        Outcome outcome = PROGRAM.shell(
                workspace,
                "export XDG_CACHE_HOME=/mnt LOGS_ROOT=/mnt/tree; exec unshare -m sh -c '" + mounts + plainJar
                        + "echo hello | logs ingest && logs compact --include-today'",
                new byte[0]);
        assertThat(outcome.err())
                .contains("the database engine cannot be unpacked and run in /tmp", "1 entry, 0 rejected", "compacted");
        assertThat(outcome.status()).isZero();
    }

    @Test
    void unwritableCacheIsNoTrouble() throws IOException {
        Outcome plain = version();
        useOwnCache();
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        assertThat(version()).isEqualTo(plain);
        workspace.set("XDG_CACHE_HOME", "");
        workspace.set("HOME", "");
        assertThat(version()).isEqualTo(plain);
        workspace.set("HOME", "/proc/nowhere");
        assertThat(version()).isEqualTo(plain);
    }

    private Outcome version() {
        return PROGRAM.run(workspace, List.of("--version"));
    }

    private void useOwnCache() {
        workspace.set("LOGS_CACHE", "on");
        workspace.set("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    /** Waits until the background job has ended, and returns the folder of this Java. */
    private Path awaitCache() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(FILL_SECONDS_MAX);
        while (System.nanoTime() < deadline) {
            for (Path build : list(folder.resolve("cache/logs"))) {
                List<Path> inside = list(build);
                boolean working =
                        inside.stream().anyMatch(path -> path.toString().endsWith(".new"));
                for (Path ready : inside) {
                    if (!working && Files.isDirectory(ready)) {
                        return ready;
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("no start cache after " + FILL_SECONDS_MAX + " s");
    }

    private static List<Path> list(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    /** A Java home whose program prints how it was called. */
    private Path fakeJava(String name, String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Path program = Files.createDirectory(home.resolve("bin")).resolve("java");
        Files.writeString(program, "#!/bin/sh\nprintf '%s' 'fake " + version + "'; printf ' %s' \"$@\"; echo\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
