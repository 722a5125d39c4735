package dev.logs.program;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where programs of others lie that tests run beside this one. */
public final class InstalledProgram {

    /** Some of which are on the search path of root alone. */
    private static final String PLACES = ":/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin:/lib/systemd";

    private InstalledProgram() {}

    /** The program of this name, or nothing where it is not installed. */
    public static Optional<Path> find(String name) {
        return Stream.of((System.getenv("PATH") + PLACES).split(":"))
                .map(place -> Path.of(place, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** The program of this name; the test skips where it is not installed. */
    public static Path need(String name) {
        Optional<Path> found = find(name);
        assumeTrue(found.isPresent(), "skipped: the program " + name + " is not installed");
        return found.orElseThrow();
    }
}
