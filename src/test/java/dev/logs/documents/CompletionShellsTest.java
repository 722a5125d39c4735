package dev.logs.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.program.InProcess;
import dev.logs.program.InstalledProgram;
import dev.logs.program.Outcome;
import dev.logs.program.SimpleCommand;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The completions in the real shells, over a real tree. No program {@code logs} is there to be started. */
class CompletionShellsTest {

    private static final Path SCRIPTS = Path.of("completions").toAbsolutePath();

    private static final String BASH = """
            source "$SCRIPTS/logs.bash"
            line=$1
            read -r -a COMP_WORDS <<<"$line"
            [[ $line != *' ' ]] || COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _logs
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    private static final String FISH = """
            source "$SCRIPTS/logs.fish"
            complete -C $argv[1] | string replace -r '\\t.*' ''
            """;

    /** A shell in a terminal of its own, whose completion prints what it is given to choose from. */
    private static final String ZSH = """
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell "PROMPT= ; autoload -Uz compinit; compinit -u -D; source $SCRIPTS/logs.zsh"
            zpty -w shell 'compadd() { local -a given; builtin compadd -O given "$@"; print -rl -- FOUND:$^given; builtin compadd "$@" }'
            zpty -w shell '_message() { print -r -- FOUND:message; }'
            zpty -w shell 'zle -C list complete-word _main_complete; bindkey "^I" list; echo RE""ADY'
            zpty -r -m shell ignored '*READY*'
            zpty -w -n shell "$1"$'\\t'
            seen=
            for ((i = 0; i < 600; i++)); do
              while zpty -r -t shell part; do seen+=$part; done
              [[ $seen == *FOUND:* ]] && break
              sleep 0.1
            done
            zpty -w -n shell $'\\x15'"echo E""ND"$'\\n'
            zpty -r -m shell part '*END*'
            print -r -- $seen$part | tr -d '\\r' | sed -n 's/^.*FOUND://p'
            """;

    private static final Map<String, String> PROGRAMS = Map.of("bash", BASH, "fish", FISH, "zsh", ZSH);

    private Workspace workspace;

    @BeforeEach
    void treeWithSources(@TempDir Path folder) throws IOException {
        workspace = new Workspace(folder.toRealPath());
        for (String src : List.of("hero.proc", "hero.web", "nginx")) {
            SimpleCommand ingest =
                    new SimpleCommand(Map.of(), List.of("ingest", "--context", "shop", "--src", src), "");
            Outcome outcome = InProcess.run(workspace, ingest, "hello\n".getBytes(StandardCharsets.UTF_8));
            assertThat(outcome.status()).as(outcome.err()).isZero();
        }
        Files.writeString(workspace.folder().resolve("app.log"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void commandsOptionsAndTheirValues(String shell) throws IOException, InterruptedException {
        assertThat(complete(shell, "logs se")).containsExactly("search");
        assertThat(complete(shell, "logs search --le")).contains("--level").doesNotContain("--context", "message");
        assertThat(complete(shell, "logs search --level wa")).contains("warn").doesNotContain("error");
        assertThat(complete(shell, "logs search --since yes")).containsExactly("yesterday");
        assertThat(complete(shell, "logs ingest --sync n")).containsExactly("normal");
        assertThat(complete(shell, "logs ingest ap")).contains("app.log");
        assertThat(complete(shell, "logs help ti")).containsExactly("time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void contextsAndSourcesOfTheTree(String shell) throws IOException, InterruptedException {
        assertThat(complete(shell, "logs search --context s")).containsExactly("shop");
        assertThat(complete(shell, "logs search --src hero")).containsExactlyInAnyOrder("hero.proc", "hero.web");
    }

    private List<String> complete(String shell, String line) throws IOException, InterruptedException {
        Path program = InstalledProgram.need(shell);
        String script = PROGRAMS.getOrDefault(shell, "");
        Path file = Files.writeString(workspace.folder().resolve("complete." + shell), script);
        ProcessBuilder builder = new ProcessBuilder(program.toString(), file.toString(), line);
        builder.directory(workspace.folder().toFile());
        builder.environment().putAll(workspace.environment());
        builder.environment().put("SCRIPTS", SCRIPTS.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().remove("XDG_CACHE_HOME");
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out.lines()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
