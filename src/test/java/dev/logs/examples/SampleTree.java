package dev.logs.examples;

import com.github.luben.zstd.ZstdOutputStream;
import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.SimpleCommand;
import dev.logs.program.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The tree and the files on which examples run: the sample logs of 18 to 20 March 2026, those of the last day again as
 * today's, and a service {@code my.app}. Made once; each page gets a copy that it may spoil.
 */
final class SampleTree {

    private static final Path SAMPLES = Path.of("examples/samples");

    private static final String APP = """
            2026-03-20 11:59:01 INFO my.app listening on port 8080
            2026-03-21 11:58:00 INFO my.app request took 12ms
            2026-03-21 11:59:10 WARN my.app timeout after 3000ms, will retry
            2026-03-21 11:59:20 ERROR my.app timeout after 3000ms, giving up
            """;

    private final Path folder;

    private SampleTree(Path folder) {
        this.folder = folder;
    }

    /** @param folder an existing, empty directory to keep the original in */
    static SampleTree make(Path folder) throws IOException {
        Workspace original = new Workspace(folder);
        ingest(original, "hero.log", List.of());
        ingest(original, "nginx-access.log", List.of("--context", "web", "--src", "nginx"));
        ingest(original, "orders.log", List.of("--context", "shop", "--tag", "prod"));
        ingest(original, "syslog.log", List.of("--context", "host"));
        run(original, List.of("ingest", "--src", "my.app"), APP);
        Path logs = Files.createDirectories(folder.resolve("var/log/nginx"));
        Files.copy(SAMPLES.resolve("nginx-access.log"), logs.resolve("access.log"));
        Files.copy(SAMPLES.resolve("syslog.log"), folder.resolve("var/log/syslog"));
        compress("syslog.log", folder.resolve("var/log/syslog.2.gz"));
        Files.createDirectories(folder.resolve("archive"));
        compress("hero.log", folder.resolve("archive/hero.jsonl.gz"));
        Files.copy(Path.of("examples/retention.conf"), original.tree().resolve("retention.conf"));
        Files.writeString(
                folder.resolve("items.csv"), "time,origin,msg\n2026-03-20T08:00:00Z,till,article 7 sold out\n");
        Path week = folder.resolve("week.jsonl.zst");
        run(original, List.of("export", "--since", "7d", "--out", week.toString()), "");
        copy(original.tree(), folder.resolve("backup"));
        archive(folder, "backup");
        return new SampleTree(folder);
    }

    /** Copies tree and files into a workspace. */
    void copyTo(Workspace workspace) throws IOException {
        copy(folder, workspace.folder());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path copy = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void archive(Path folder, String name) throws IOException {
        Process tar = new ProcessBuilder("tar", "-c", name)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(folder.resolve(name + ".tar.zst")))) {
            tar.getInputStream().transferTo(out);
        }
    }

    private static void compress(String sample, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(SAMPLES.resolve(sample), out);
        }
    }

    private static void ingest(Workspace workspace, String sample, List<String> options) throws IOException {
        String lines = Files.readString(SAMPLES.resolve(sample));
        StringBuilder today = new StringBuilder();
        lines.lines()
                .filter(line -> line.contains("2026-03-20") || line.contains("Mar 20") || line.contains("20/Mar"))
                .map(line -> line.replace("2026-03-20", "2026-03-21")
                        .replace("Mar 20", "Mar 21")
                        .replace("20/Mar", "21/Mar"))
                .forEach(line -> today.append(line).append('\n'));
        run(workspace, Stream.concat(Stream.of("ingest"), options.stream()).toList(), lines + today);
    }

    private static void run(Workspace workspace, List<String> arguments, String input) {
        SimpleCommand command = new SimpleCommand(Map.of(), arguments, "");
        Outcome outcome = InProcess.run(workspace, command, input.getBytes(StandardCharsets.UTF_8));
        if (outcome.status() != 0) {
            throw new AssertionError(arguments + " failed: " + outcome.err());
        }
    }
}
