package dev.logs.cli.option;

import dev.logs.entry.Level;
import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import dev.logs.ingest.EntryDefaults;
import dev.logs.tree.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user says about every entry of the input. */
public final class EntryDefaultOptions {

    @Option(
            names = "--context",
            paramLabel = "NAME",
            defaultValue = Layout.DEFAULT_CONTEXT,
            description = "Context of entries that name none (default: ${DEFAULT-VALUE}).")
    String context = Layout.DEFAULT_CONTEXT;

    @Option(
            names = "--src",
            paramLabel = "SRC",
            description =
                    "Source of every entry; the line's own component is then kept as field logger (default: that component, else the file's name, else stdin).")
    @Nullable
    String src;

    @Option(
            names = {"-l", "--level"},
            paramLabel = "LEVEL",
            defaultValue = "info",
            description = "Level of entries that name none (default: ${DEFAULT-VALUE}).")
    String level = "info";

    @Option(names = "--error", description = "Mark entries that do not say otherwise as errors (a service's stderr).")
    boolean error;

    @Option(names = "--tag", paramLabel = "TAG", description = "Add a tag to every entry. Repeatable.")
    List<String> tags = new ArrayList<>();

    @Option(names = "--field", paramLabel = "K=V", description = "Add a field to entries that lack it. Repeatable.")
    List<String> fields = new ArrayList<>();

    @Option(names = "--job", paramLabel = "ID", description = "Job id of entries that name none.")
    @Nullable
    String job;

    /** @throws UsageException when the level or a field cannot be understood */
    public EntryDefaults defaults() {
        return new EntryDefaults(context, src, storedLevel(), error, tags, fieldMap(), job);
    }

    private int storedLevel() {
        return Level.named(level).map(Level::stored).orElseGet(this::numericLevel);
    }

    private int numericLevel() {
        try {
            int number = Integer.parseInt(level);
            if (number >= 0 && number <= 255) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Neither a name nor a number: told below.
        }
        String near = Suggestions.didYouMean(level, Level.labels());
        throw new UsageException(
                "--level: unknown level '" + level + "'",
                near != null
                        ? near
                        : "levels are " + String.join(", ", Level.labels()) + ", or a number from 0 to 255");
    }

    private Map<String, String> fieldMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            if (equals <= 0) {
                throw new UsageException("--field: '" + field + "' is not of the form K=V", null);
            }
            map.put(field.substring(0, equals), field.substring(equals + 1));
        }
        return map;
    }
}
