package dev.logs.cli;

import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the environment and the config file can set; a flag on the command line wins over both. */
public enum Setting {
    ROOT("root"),
    COLOR("color"),
    TIME_ZONE("tz"),
    MAX_OPEN("max-open"),
    IDLE_CLOSE("idle-close"),
    SYNC("sync"),
    DIRECTORY_MODE("dir-mode"),
    FILE_MODE("file-mode");

    private final String key;

    Setting(String key) {
        this.key = key;
    }

    /** Key in the config file; the flag, where there is one, is the same with {@code --} before it. */
    public String key() {
        return key;
    }

    /** Environment variable: {@code LOGS_} and the key. */
    public String variable() {
        return "LOGS_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /**
     * The setting of this key.
     *
     * @param place named in the error: where the key was read
     * @throws UsageException when there is none
     */
    static Setting named(String key, String place) {
        List<String> keys = new ArrayList<>();
        for (Setting setting : values()) {
            if (setting.key.equals(key)) {
                return setting;
            }
            keys.add(setting.key);
        }
        String near = Suggestions.didYouMean(key, keys);
        throw new UsageException(
                place + ": unknown setting '" + key + "'",
                near != null ? near : "known settings: " + String.join(", ", keys));
    }
}
