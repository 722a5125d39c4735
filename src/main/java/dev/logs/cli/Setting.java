package dev.logs.cli;

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
}
