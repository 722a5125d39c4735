package dev.logs.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages that the profile {@code image} makes, installed below a folder and removed again. */
@Tag("image")
class PackagesIT {

    private static Path packages;

    private Path folder;
    private Workspace workspace;

    @BeforeAll
    static void findPackages() {
        String made = System.getProperty("logs.packages", "");
        assumeTrue(!made.isEmpty(), "skipped: packages are made and tested with -Pimage");
        packages = Path.of(made).toAbsolutePath();
    }

    @BeforeEach
    void freshWorkspace(@TempDir Path fresh) throws IOException {
        folder = fresh.toRealPath();
        workspace = new Workspace(folder);
    }

    @Test
    void debIsInstalledAndRemoved() throws IOException {
        assumeTrue(
                shell("command -v dpkg && command -v fakeroot").status() == 0, "skipped: dpkg or fakeroot is not here");
        workspace.set("DEB", packageEnding(".deb").toString());
        Outcome installed = shell("""
                        mkdir -p root/etc root/var/lib/dpkg/info root/var/lib/dpkg/updates root/var/lib/dpkg/triggers
                        touch root/var/lib/dpkg/status root/etc/group root/etc/passwd
                        cat >install <<'END'
                        dpkg --root="$PWD/root" --log=/dev/null --force-not-root --force-depends --force-script-chrootless "$@" &&
                          { [ ! -d root/logs ] || stat -c '%a %g' root/logs; }
                        END
                        PATH=$PATH:/usr/sbin:/sbin fakeroot sh install -i "$DEB\"""");
        assertThat(installed.status()).as(installed.err()).isZero();
        assertThat(installed.out()).contains("2770 " + groupNumber(Files.readString(folder.resolve("root/etc/group"))));
        assertRuns();
        assertThat(folder.resolve("root/usr/share/zsh/vendor-completions/_logs"))
                .isNotEmptyFile();
        assertThat(folder.resolve("root/usr/share/doc/logs/copyright")).isNotEmptyFile();
        Outcome removed = shell("PATH=$PATH:/usr/sbin:/sbin fakeroot sh install --purge logs");
        assertThat(removed.status()).as(removed.err()).isZero();
        assertThat(folder.resolve("root/usr")).doesNotExist();
        assertThat(folder.resolve("root/logs")).doesNotExist();
    }

    @Test
    void rpmIsUnpacked() throws IOException {
        assumeTrue(
                shell("command -v rpm && command -v rpm2cpio && command -v cpio")
                                .status()
                        == 0,
                "skipped: rpm or cpio is not here");
        workspace.set("RPM", packageEnding(".rpm").toString());
        Outcome listed = shell("rpm -qp --nosignature -lv --scripts \"$RPM\"");
        assertThat(listed.out()).as(listed.err()).containsPattern("drwxrws--- .* root +logs .* /logs\n");
        assertThat(listed.out())
                .containsPattern("drwxr-xr-x .* /usr/lib/logs\n")
                .containsPattern("drwxr-xr-x .* /usr/share/doc/logs/licences\n")
                .containsPattern("-rwxr-xr-x .* /usr/lib/logs/runtime/bin/java\n")
                .containsPattern("-rw-r--r-- .* /usr/lib/logs/logs.jar\n")
                .doesNotContainPattern(" /usr/lib\n");
        assertThat(listed.out()).contains("groupadd --system logs", "/usr/share/zsh/site-functions/_logs");
        Outcome unpacked = shell("mkdir root && rpm2cpio \"$RPM\" | (cd root && cpio -idm --quiet)");
        assertThat(unpacked.status()).as(unpacked.err()).isZero();
        assertRuns();
    }

    /** The program runs from where the package put it, from its archive, and everything else is in its place. */
    private void assertRuns() throws IOException {
        Outcome version = shell("LOGS_JAVA_OPTS=-Xlog:class+load:file=classes root/usr/bin/logs --version");
        assertThat(version.out()).as(version.err()).startsWith("logs ");
        if (Files.exists(folder.resolve("root/usr/lib/logs/classes.aot"))) {
            assertThat(Files.readString(folder.resolve("classes")))
                    .contains("dev.logs.Main source: shared objects file");
        }
        for (String file : new String[] {
            "man/man1/logs-search.1.gz", "bash-completion/completions/logs", "fish/vendor_completions.d/logs.fish"
        }) {
            assertThat(folder.resolve("root/usr/share").resolve(file)).isNotEmptyFile();
        }
        assertThat(Files.readString(folder.resolve("root/usr/lib/systemd/system/logs-prune.service")))
                .contains("ExecStart=/usr/bin/logs prune");
        assertThat(folder.resolve("root/usr/share/doc/logs/examples/quickstart.sh"))
                .isExecutable();
    }

    private static String groupNumber(String groups) {
        assertThat(groups).startsWith("logs:");
        return groups.split(":", -1)[2];
    }

    private static Path packageEnding(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(packages)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Outcome shell(String script) {
        return PackagedProgram.ofThisBuild().shell(workspace, script, new byte[0]);
    }
}
