package dev.logs.cli;

import dev.logs.cli.answer.TablePrinter;
import dev.logs.cli.option.StandardOptions;
import dev.logs.cli.option.TableOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code logs config}. */
@Command(
        name = "config",
        versionProvider = Version.class,
        abbreviateSynopsis = true,
        description = "Show each setting, its value and where it comes from.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  logs config                       every setting",
            "  logs config root                  the value of one, for scripts",
            "  LOGS_TZ=UTC logs config -o json   for other programs",
            "",
            "Exit status: 0 done, 2 a setting is unknown or cannot be understood."
        })
final class ConfigCommand implements Callable<Integer> {

    @Mixin(name = "General")
    private StandardOptions standard = new StandardOptions();

    @Mixin(name = "Output")
    private TableOption outputs = new TableOption();

    @Parameters(arity = "0..1", paramLabel = "SETTING", description = "Print the value of this setting alone.")
    private @Nullable String key;

    private final Session session;

    ConfigCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        SettingsTable settings = new SettingsTable(session);
        if (key != null) {
            String value = settings.value(Setting.named(key, "SETTING"));
            return print(value + "\n");
        }
        int status = Results.print(
                session, Results.Paging.NEVER, out -> TablePrinter.print(settings.table(), outputs.form(), out));
        tellFile();
        return status;
    }

    private int print(String text) {
        return Results.print(session, Results.Paging.NEVER, out -> {
            out.write(text);
            return ExitStatus.OK;
        });
    }

    /** For a person, who may want to change something. */
    private void tellFile() {
        Path file = Settings.file(session.environment());
        if (file != null && session.terminal().stderr()) {
            String state = Files.exists(file) ? "" : " (there is none yet)";
            session.err().println("logs: the file of settings is " + TerminalText.escape(file.toString()) + state);
        }
    }
}
