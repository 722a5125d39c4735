package dev.logs.cli;

import dev.logs.error.FileReason;
import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads both sources.
     *
     * @throws UsageException when the file has an unknown key or cannot be read
     */
    public static Settings load(Map<String, String> environment) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Path file = file(environment);
        if (file != null && Files.exists(file)) {
            readFile(file, values);
        }
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            if (value != null && !value.isEmpty()) {
                values.put(setting, value);
            }
        }
        return new Settings(values);
    }

    /** The value in force besides a flag; null when nothing sets it. */
    public @Nullable String value(Setting setting) {
        return values.get(setting);
    }

    private static @Nullable Path file(Map<String, String> environment) {
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
            values.put(known(key, file), properties.getProperty(key).strip());
        }
    }

    private static Setting known(String key, Path file) {
        List<String> keys = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
            keys.add(setting.key());
        }
        String near = Suggestions.didYouMean(key, keys);
        throw new UsageException(
                file + ": unknown setting '" + key + "'",
                near != null ? near : "known settings: " + String.join(", ", keys));
    }
}
