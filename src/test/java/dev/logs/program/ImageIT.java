package dev.logs.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image with its own runtime, which the profile {@code image} makes: it needs nothing of the machine, and runs wherever
 * it lies. The scripts name it by {@code $IMAGE}.
 */
@Tag("image")
class ImageIT {

    private static final String ASK_EVERYTHING = """
            export LOGS_ROOT="$PWD/tree"
            echo "warn: disk is full" | "$LOGS" ingest --src kernel &&
              "$LOGS" compact --include-today && "$LOGS" search -o raw disk && "$LOGS" verify >/dev/null""";

    private static Path image;

    private Path folder;
    private Workspace workspace;

    @BeforeAll
    static void findImage() {
        String made = System.getProperty("logs.image", "");
        assumeTrue(!made.isEmpty(), "skipped: the image is made and tested with -Pimage");
        image = Path.of(made).toAbsolutePath();
    }

    @BeforeEach
    void freshWorkspace(@TempDir Path fresh) throws IOException {
        folder = fresh.toRealPath();
        workspace = new Workspace(folder);
        workspace.set("IMAGE", image.toString());
        workspace.set("LOGS", image + "/bin/logs");
        // Whoever asks for a Java or a cache shows it.
        workspace.set("LOGS_JAVA", "/nowhere");
        workspace.set("JAVA_HOME", "/nowhere");
        workspace.set("JAVA_TOOL_OPTIONS", "-Dnoise=1");
    }

    @Test
    void needsNoJavaAndNoOtherProgram() throws IOException {
        Outcome outcome = shell("PATH=\n" + ASK_EVERYTHING);
        assertThat(outcome.out()).isEqualTo("warn: disk is full\n");
        assertThat(outcome.status()).isZero();
        assertThat(folder.resolve("home")).isEmptyDirectory();
    }

    @Test
    void saysNothingOfItsOwn() {
        Outcome outcome = shell("\"$LOGS\" --version");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("logs ");
    }

    @Test
    void startsFromItsArchiveWhereverItWasMoved() throws IOException {
        assumeTrue(
                Files.exists(image.resolve("lib/logs/classes.aot")),
                "skipped: before Java 25 an archive holds for one place only");
        Outcome outcome = shell("""
                        cp -a "$IMAGE" 'an image' && ln -s 'an image/bin/logs' logs
                        export LOGS_JAVA_OPTS=-Xlog:class+load:file=classes
                        ./logs --version && mv classes one && cd 'an image/bin' && sh logs --version && mv classes ../../two""");
        assertThat(outcome.status()).as(outcome.err()).isZero();
        for (String classes : List.of("one", "two")) {
            assertThat(Files.readString(folder.resolve(classes)))
                    .contains("dev.logs.Main source: shared objects file")
                    .contains("picocli.CommandLine source: shared objects file");
        }
    }

    @Test
    void damagedArchiveOnlyCostsTime() {
        Outcome outcome = shell("""
                        cp -a "$IMAGE" image && for archive in image/lib/logs/classes.*; do echo none >$archive; done
                        image/bin/logs --version""");
        assertThat(outcome).isEqualTo(shell("\"$LOGS\" --version"));
    }

    @Test
    void runsReadOnlyAsAnotherUser() {
        assumeTrue(
                shell("setpriv --reuid=65534 --regid=65534 --clear-groups true").status() == 0,
                "skipped: only root can be somebody else");
        Outcome outcome = shell("cp -a \"$IMAGE\" image && chmod -R a-w image && chmod a+rx . && mkdir -m 777 work\n"
                + "LOGS=$PWD/image/bin/logs; export LOGS; cd work\n"
                + "exec setpriv --reuid=65534 --regid=65534 --clear-groups sh -c '"
                + ASK_EVERYTHING + "'");
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("warn: disk is full\n");
    }

    @Test
    void unpacksNothing() {
        assumeTrue(!image.startsWith("/tmp"), "skipped: the image itself lies in /tmp");
        String onTmpfs = "mount -t tmpfs -o noexec tmpfs /tmp && cd /tmp && ";
        assumeTrue(
                shell("unshare -m sh -c '" + onTmpfs + "true'").status() == 0,
                "skipped: no file system can be mounted");
        Outcome outcome = shell("exec unshare -m sh -c '" + onTmpfs + ASK_EVERYTHING + " && ls -A /tmp'");
        assertThat(outcome.out()).as(outcome.err()).isEqualTo("warn: disk is full\ntree\n");
    }

    @Test
    void bringsItsDocuments() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of("man"))) {
            for (Path page : pages.toList()) {
                String name = page.getFileName().toString();
                String section = name.substring(name.lastIndexOf('.') + 1);
                assertThat(image.resolve("share/man/man" + section).resolve(name))
                        .hasSameBinaryContentAs(page);
            }
        }
        assertThat(image.resolve("share/bash-completion/completions/logs"))
                .hasSameBinaryContentAs(Path.of("completions/logs.bash"));
        assertThat(image.resolve("share/zsh/site-functions/_logs"))
                .hasSameBinaryContentAs(Path.of("completions/logs.zsh"));
        assertThat(image.resolve("share/fish/vendor_completions.d/logs.fish"))
                .hasSameBinaryContentAs(Path.of("completions/logs.fish"));
        Path documents = image.resolve("share/doc/logs");
        assertThat(documents.resolve("LICENSE")).hasSameBinaryContentAs(Path.of("LICENSE"));
        assertThat(documents.resolve("licences/THIRD-PARTY.txt")).isNotEmptyFile();
        assertThat(documents.resolve("sbom.cdx.json"))
                .content()
                .contains("\"CycloneDX\"", "pkg:maven/info.picocli/picocli", "pkg:maven/org.xerial/sqlite-jdbc")
                .doesNotContain("junit");
        assertThat(documents.resolve("examples/quickstart.sh")).isExecutable();
        assertThat(image.resolve("lib/logs/runtime/legal/java.base/LICENSE")).isNotEmptyFile();
    }

    private Outcome shell(String script) {
        return PackagedProgram.ofThisBuild().shell(workspace, script, new byte[0]);
    }
}
