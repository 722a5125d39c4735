package dev.logs.examples;

import dev.logs.program.PackagedProgram;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Small programs in the place of those that examples work with and that a test must not ask, or that may be absent. */
final class StandIns {

    private static final String SEND = """
            printf '%s\\n' "$@" >>sent
            """;

    private static final Map<String, String> SCRIPTS = Map.of(
            "app", """
            echo '2026-03-21 11:59:30 INFO ready'
            echo '2026-03-21 11:59:31 ERROR no space left' >&2
            """,
            "journalctl", """
            echo '{"__REALTIME_TIMESTAMP":"1774094340000000","PRIORITY":"4","SYSLOG_IDENTIFIER":"kernel","MESSAGE":"link is down"}'
            """,
            "kubectl", "echo '2026-03-21T11:59:32.000000001Z order 1 accepted'\n",
            "docker", """
            echo '2026-03-21T11:59:33.000000001Z to stdout'
            echo '2026-03-21T11:59:34.000000001Z to stderr' >&2
            """,
            "logcli", """
            echo '{"labels":{"app":"web"},"line":"hello","timestamp":"2026-03-20T11:59:34Z"}'
            """,
            "ssh", "cat var/log/syslog\n",
            "curl", SEND,
            "mail", SEND + "cat >>sent\n",
            "fzf", "head -n 1\n");

    private StandIns() {}

    /** Makes them the first programs that a shell of the workspace finds, in front of {@code logs} itself. */
    static void put(Workspace workspace, PackagedProgram program, List<String> names) throws IOException {
        Path bin = Files.createDirectories(workspace.folder().resolve("bin"));
        for (String name : names) {
            Path script = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + SCRIPTS.getOrDefault(name, ""));
            if (!script.toFile().setExecutable(true)) {
                throw new IOException(script + " cannot be made executable");
            }
        }
        String system = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        workspace.set("PATH", bin + ":" + program.path().getParent() + ":" + system + ":/lib/systemd");
    }

    static List<String> all() {
        return List.copyOf(SCRIPTS.keySet());
    }
}
