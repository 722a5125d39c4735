package dev.logs.tree;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which directory is the root: the flag, else {@code LOGS_ROOT}, the configuration, {@code /logs}, the user's own. */
public final class RootRule {

    /** The environment variable that names the root. */
    public static final String VARIABLE = "LOGS_ROOT";

    private RootRule() {}

    /**
     * Applies the rule. An empty text counts as absent.
     *
     * @param flag value of {@code --root}, or null
     * @param configured root of the configuration file, or null
     * @param environment variables: {@code LOGS_ROOT}, {@code XDG_DATA_HOME}, {@code HOME}
     * @param isDirectory asked about {@code /logs}
     */
    public static TreeRoot choose(
            @Nullable String flag,
            @Nullable String configured,
            Map<String, String> environment,
            Predicate<Path> isDirectory) {
        String named = firstGiven(flag, environment.get(VARIABLE), configured);
        if (named != null) {
            return new TreeRoot(Path.of(named));
        }
        Path system = Path.of(Layout.SYSTEM_ROOT);
        return new TreeRoot(isDirectory.test(system) ? system : userRoot(environment));
    }

    private static Path userRoot(Map<String, String> environment) {
        String data = environment.get("XDG_DATA_HOME");
        // The XDG rules say to ignore a relative path.
        if (data != null && Path.of(data).isAbsolute()) {
            return Path.of(data, Layout.USER_ROOT);
        }
        String home = environment.get("HOME");
        return Path.of(home == null ? "" : home, ".local", "share", Layout.USER_ROOT);
    }

    private static @Nullable String firstGiven(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return null;
    }
}
