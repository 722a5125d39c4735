package dev.logs.cli;

import dev.logs.tree.TreeRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names of a tree's sources, one a line, kept where shells can read them at each TAB without starting this program.
 *
 * <p>It lies in the user's cache folder and not in the tree, which other programs list. It is a hint: names may be missing
 * or gone, nothing but completion reads it, and whatever goes wrong with it is nobody's trouble.
 */
final class SourceCache {

    /** More would be no help to whoever completes a word. */
    private static final int NAMES_MAX = 5_000;

    private final @Nullable Path file;

    private SourceCache(@Nullable Path file) {
        this.file = file;
    }

    /** The cache of a tree; one that keeps nothing when the user has no cache folder or wants none. */
    static SourceCache of(TreeRoot root, Map<String, String> environment) {
        Path folder = folder(environment);
        // As the completion scripts spell it: the absolute path with % for each slash.
        String name = root.path().toAbsolutePath().normalize().toString().replace('/', '%');
        return new SourceCache(folder == null || name.length() > 250 ? null : folder.resolve(name));
    }

    private static @Nullable Path folder(Map<String, String> environment) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        String home = environment.getOrDefault("HOME", "");
        Path base = cache.startsWith("/") ? Path.of(cache) : Path.of(home, ".cache");
        boolean wanted = !environment.getOrDefault("LOGS_CACHE", "on").equals("off");
        boolean housed = cache.startsWith("/") || (home.startsWith("/") && Files.isDirectory(Path.of(home)));
        return wanted && housed ? base.resolve("logs").resolve("sources") : null;
    }

    /** Adds names to those that are there. */
    void add(Collection<String> names) {
        if (file != null && !names.isEmpty()) {
            Set<String> all = new TreeSet<>(read(file));
            if (all.addAll(fit(names))) {
                write(file, all);
            }
        }
    }

    /** Replaces the names that are there: these are all. */
    void replace(Collection<String> names) {
        if (file != null) {
            Set<String> all = fit(names);
            if (!read(file).equals(List.copyOf(all))) {
                write(file, all);
            }
        }
    }

    private static Set<String> fit(Collection<String> names) {
        Set<String> fit = new TreeSet<>();
        for (String name : names) {
            if (!name.isEmpty() && name.chars().noneMatch(Character::isISOControl)) {
                fit.add(name);
            }
        }
        return fit;
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Renamed into place, so that no shell reads half of it. */
    private static void write(Path file, Set<String> names) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), ".sources", ".new");
            try {
                Files.write(
                        fresh, (Iterable<String>) names.stream().limit(NAMES_MAX)::iterator, StandardCharsets.UTF_8);
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            // A read-only or full cache folder: completion knows fewer names.
        }
    }
}
