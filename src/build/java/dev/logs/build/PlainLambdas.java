package dev.logs.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes a class of every lambda and method reference of a jar. Java 17 links each at its first use, which takes half a millisecond even where
 * the class that comes of it is archived; a search meets a hundred. A class that is written down is archived as any other.
 */
final class PlainLambdas {

    private static final String CLASS = ".class";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    /** By the name of the class that speaks for a nest, those that join it. */
    private final Map<String, List<String>> joining = new LinkedHashMap<>();

    private PlainLambdas() {}

    /**
     * Writes a jar anew.
     *
     * @param arguments the jar, and where the other one goes
     */
    public static void main(String[] arguments) throws IOException {
        PlainLambdas jar = new PlainLambdas();
        jar.read(Path.of(arguments[0]));
        jar.joinNests();
        jar.write(Path.of(arguments[1]));
    }

    private void read(Path jar) throws IOException {
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                if (isClass(entry.getName())) {
                    add(new LambdaFinder(bytes).run());
                } else {
                    put(entry.getName(), bytes);
                }
            }
        }
    }

    /** Descriptions of modules and packages have no code, and what is for some versions of Java only is left as it is. */
    private static boolean isClass(String name) {
        return name.endsWith(CLASS) && !name.endsWith("-info.class") && !name.startsWith("META-INF/");
    }

    private void add(LambdaFinder found) {
        put(found.className() + CLASS, found.rewritten());
        found.lambdas().forEach((name, bytes) -> put(name + CLASS, bytes));
        if (found.joinsNest() && !found.lambdas().isEmpty()) {
            joining.computeIfAbsent(found.nestHost(), any -> new ArrayList<>())
                    .addAll(found.lambdas().keySet());
        }
    }

    private void put(String name, byte[] bytes) {
        if (entries.put(name, bytes) != null) {
            throw new IllegalStateException(name + " is there twice");
        }
    }

    private void joinNests() {
        joining.forEach((host, members) ->
                entries.computeIfPresent(host + CLASS, (name, bytes) -> NestMembers.added(bytes, members)));
    }

    private void write(Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                // The same bytes at each build.
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(each.getValue());
                zip.closeEntry();
            }
        }
    }
}
