package dev.logs.cli;

import dev.logs.error.FileReason;
import dev.logs.error.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Settings from the environment, then from {@code ${XDG_CONFIG_HOME:-~/.config}/logs/config.properties}.
 *
 * <p>An unknown key in the file is an error: a misspelt setting must not be ignored in silence.
 */
public final class Settings {

    private final Map<Setting, String> values;

    /** Where each value stands: the environment variable, or the file. */
    private final Map<Setting, String> origins;

    private Settings(Map<Setting, String> values, Map<Setting, String> origins) {
        this.values = values;
        this.origins = origins;
    }

    /**
     * Reads both sources.
     *
     * @throws UsageException when the file has an unknown key or cannot be read
     */
    public static Settings load(Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Map<Setting, String> origins = new EnumMap<>(Setting.class);
        Path file = file(environment);
        if (file != null && Files.exists(file)) {
            readFile(file, values);
            values.keySet().forEach(setting -> origins.put(setting, file.toString()));
        }
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null && !value.isEmpty()) {
                values.put(setting, value);
                origins.put(setting, "$" + setting.variable());
            }
        }
        return new Settings(values, origins);
    }

    /** The value in force besides a flag; null when nothing sets it. */
    public @Nullable String value(Setting setting) {
        return values.get(setting);
    }

    /** Where the value in force stands: a variable such as {@code $LOGS_ROOT}, or the file; null when nothing sets it. */
    public @Nullable String origin(Setting setting) {
        return origins.get(setting);
    }

    /** The value of a setting that cannot be understood, for an error: where it stands, its name, what it says. */
    public String quoted(Setting setting) {
        return origin(setting) + ": " + setting.key() + " '" + value(setting) + "'";
    }

    /** The file that would be read, whether or not it exists; null when there is no home to look in. */
    static @Nullable Path file(Map<String, String> environment) {
        String configHome = environment.get("XDG_CONFIG_HOME");
        if (configHome != null && !configHome.isEmpty()) {
            return Path.of(configHome, "logs", "config.properties");
        }
        String home = environment.get("HOME");
        return home == null || home.isEmpty() ? null : Path.of(home, ".config", "logs", "config.properties");
    }

    private static void readFile(Path file, Map<Setting, String> values) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new UsageException(file + ": cannot be read: " + FileReason.of(e), "repair or remove the file", e);
        } catch (IllegalArgumentException e) {
            throw new UsageException(file + ": not a file of settings: " + e.getMessage(), "repair it", e);
        }
        for (String key : properties.stringPropertyNames()) {
            values.put(
                    Setting.named(key, file + line(file, key)),
                    properties.getProperty(key).strip());
        }
    }

    /** Where the key stands in the file, as {@code :3}; nothing when it is written in an unusual way. */
    private static String line(Path file, String key) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(key)) {
                    return ":" + (i + 1);
                }
            }
        } catch (IOException e) {
            // It was read a moment ago: the key alone will do.
        }
        return "";
    }
}
