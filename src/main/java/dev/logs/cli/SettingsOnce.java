package dev.logs.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run, read when they are first asked for: most errors of usage come before, and the file is read once.
 * One thread.
 */
public final class SettingsOnce {

    private final Map<String, String> environment;
    private @Nullable Settings settings;

    public SettingsOnce(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** @throws dev.logs.error.UsageException when the file cannot be understood */
    Settings get() {
        Settings known = settings;
        if (known == null) {
            known = Settings.load(environment);
            settings = known;
        }
        return known;
    }
}
