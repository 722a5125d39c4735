package dev.logs.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** A fresh directory to run the program in: tree, home and clock are its own, nothing of the machine leaks in. */
public final class Workspace {

    /** The time that every run sees, unless its environment says otherwise: a Saturday noon. */
    public static final String NOW = "2026-03-21T12:00:00Z";

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /**
     * @param folder an existing, empty directory; its owner deletes it
     */
    public Workspace(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("LOGS_ROOT", tree().toString());
        environment.put("LOGS_NOW", NOW);
        environment.put("TZ", "UTC");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("TERM", "dumb");
        environment.put("COLUMNS", "100");
    }

    public Path folder() {
        return folder;
    }

    /** The root that {@code logs} works on; absent until something is written. */
    public Path tree() {
        return folder.resolve("tree");
    }

    /** Variables that the program sees, beside those a shell needs. */
    public Map<String, String> environment() {
        return Collections.unmodifiableMap(environment);
    }

    /** Sets a variable for the runs that follow. */
    public void set(String variable, String value) {
        environment.put(variable, value);
    }
}
