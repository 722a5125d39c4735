package dev.logs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Runs the common commands once over a small tree of its own, so that the JVM can archive the classes that real runs load.
 * The launcher starts it in the background to fill its start cache; it is no command of the program.
 */
final class Rehearsal {

    /** A compressed sample, so that its library is loaded and unpacked. */
    private static final String COMPRESSED_SAMPLE = "rehearsal.log.zst";

    /** Enough for a batch that is laid out as a whole, see the limits of package store. */
    private static final int LINES = 300;

    private static final List<String> WAITING =
            List.of("mail", "print", "billing", "search", "backup", "report", "import");

    /** Makes numbers whose digits look random. */
    private static final long ODD = 0x9E37_79B9_7F4A_7C15L;

    /** Where an argument stands for the tree. */
    private static final String TREE = "<tree>";

    /**
     * What fills the tree, compacted into several blocks so that there are filters, and what is done with it besides asking. Only entries
     * like those of real services take all the ways that columns have.
     */
    private static final List<List<String>> WORK = List.of(
            List.of("ingest", "--src", "app"),
            List.of("search"),
            List.of("compact", "--include-today", "--block-rows", "20"),
            List.of(
                    "bench",
                    "generate",
                    "--entries",
                    "6000",
                    "--days",
                    "2",
                    "--contexts",
                    "2",
                    "--sync",
                    "normal",
                    "--root",
                    TREE),
            List.of("compact", "--block-rows", "1000"),
            List.of("tail", "--timeout", "50ms"),
            List.of("export", "--since", "7d"),
            List.of("verify"),
            List.of("--help"),
            List.of("search", "--help"));

    /** Questions, to rows and to blocks. */
    private static final List<List<String>> SEARCHES = List.of(
            List.of("search", "-n", "5"),
            List.of("search", "--since", "7d", "--src", "app", "-n", "20", "queue"),
            List.of("search", "--level", "warn", "-o", "json"),
            List.of("search", "-r", "-C", "1", "-F", "--color=always", "queue"),
            List.of("search", "-c", "has 4. jobs"),
            List.of("search", "-c", "0123456789abcdef"),
            List.of("search", "-c", Long.toHexString(ODD)),
            List.of("search", "-c", Long.toHexString(ODD >>> 32) + "-"),
            List.of("search", "-c", "-e", "has 4[0-9] jobs of [a-z]+"),
            List.of("search", "-n", "5", "jobs of"),
            List.of("search", "-c", "--src", "app", "waiting-xyz"),
            List.of("search", "-n", "100", "--src", "shop", "GET"),
            List.of("search", "-n", "100", "GET"),
            List.of("search", "-c", "accepted"),
            List.of("search", "-c", "-e", "accepted for customer 1[0-9]{4}"),
            List.of("search", "0ba04a3e6c0d3467"),
            List.of("search", "-c", "764edec3-c204-441c-a909-ec374381e83c"),
            List.of("search", "--level", "error", "--since", "7d", "--until", "now"),
            List.of("search", "-n", "50", "--field", "status=500"),
            List.of("search", "-n", "50", "--context", "default", "-v", "GET"),
            List.of("search", "-n", "50", "--on", "yesterday", "-C", "2", "timeout"),
            List.of("search", "--count-by", "src"),
            List.of("search", "--count-by", "level"),
            List.of("search", "--count-by", "hour"),
            List.of("search", "--histogram"),
            List.of("search", "--field", "depth>40", "-n", "1"),
            List.of("search", "-c"),
            List.of("sources"),
            List.of("stats"),
            List.of("--version"));

    private final Map<String, String> environment;
    private final Clock clock = Clock.systemUTC();

    private Rehearsal(Path folder) {
        environment =
                Map.of("LOGS_ROOT", folder.resolve("tree").toString(), "HOME", folder.toString(), "TERM", "xterm");
    }

    /**
     * Runs all, then keeps the native libraries that the runs unpacked.
     *
     * @param arguments the launcher's folder: libraries unpack themselves into its {@code natives}, what is kept goes to
     *     its {@code ready}, and the tree and the samples lie beside; the launcher deletes all the rest. With a second
     *     argument only the tree that an earlier rehearsal left there is searched
     * @throws IOException when the folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        if (arguments.length == 1) {
            rehearseAll(folder);
        } else {
            new Rehearsal(folder).runAll(SEARCHES);
        }
    }

    private static void rehearseAll(Path folder) throws IOException {
        Path compressed = folder.resolve(COMPRESSED_SAMPLE);
        try (InputStream sample = Rehearsal.class.getResourceAsStream(COMPRESSED_SAMPLE)) {
            if (sample != null) {
                Files.copy(sample, compressed);
            }
        }
        Rehearsal rehearsal = new Rehearsal(folder);
        rehearseProcess();
        rehearsal.run(List.of("ingest", compressed.toString()));
        rehearsal.ingestFile(folder);
        rehearsal.runAll(WORK);
        rehearsal.run(List.of("ingest", "--src", "app"));
        rehearsal.runAll(SEARCHES);
        keepSqlite(folder);
        keepFromJar(folder);
    }

    /** What only a run as a process has: a class out of the jar would have it opened, which takes as long as thirty classes. */
    private static void rehearseProcess() {
        new JvmShutdown().onShutdown(() -> {}).close();
        new TreeMap<>(System.getenv());
    }

    /** What is whole takes another way than what is piped in. */
    private void ingestFile(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("whole.jsonl"), lines(clock.instant()));
        run(List.of("ingest", "--root", folder.resolve("whole").toString(), file.toString()));
    }

    /** sqlite-jdbc leaves what it unpacked until this JVM ends; the file is of this platform and C library. */
    private static void keepSqlite(Path folder) throws IOException {
        try (DirectoryStream<Path> unpacked =
                Files.newDirectoryStream(folder.resolve("natives"), "*sqlitejdbc*.{so,dylib,jnilib}")) {
            for (Path file : unpacked) {
                Files.copy(file, folder.resolve("ready/sqlitejdbc.native"));
            }
        }
    }

    /**
     * zstd-jni deletes its library as soon as it is loaded, and JLine loads its own on a terminal only, so these come out of
     * the jar, by the libraries' own naming.
     */
    private static void keepFromJar(Path folder) throws IOException {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        String arch = System.getProperty("os.arch");
        String zstd = (mac ? "darwin/" : "linux/") + arch + "/libzstd-jni-";
        String jline = "org/jline/nativ/" + (mac ? "Mac/" : "Linux/") + (arch.equals("aarch64") ? "arm64/" : "x86_64/");
        try (ZipFile program = new ZipFile(System.getProperty("java.class.path"))) {
            for (ZipEntry entry : Collections.list(program.entries())) {
                if (entry.getName().startsWith(zstd)) {
                    Files.copy(program.getInputStream(entry), folder.resolve("ready/zstd.native"));
                } else if (entry.getName().startsWith(jline) && !entry.isDirectory()) {
                    Files.copy(program.getInputStream(entry), folder.resolve("ready/jline.native"));
                }
            }
        }
    }

    private void runAll(List<List<String>> commands) {
        commands.forEach(this::run);
    }

    private void run(List<String> command) {
        InputStream in = new ByteArrayInputStream(lines(clock.instant()).getBytes(StandardCharsets.UTF_8));
        OutputStream nowhere = OutputStream.nullOutputStream();
        List<String> arguments = new ArrayList<>(command);
        arguments.replaceAll(argument -> argument.equals(TREE) ? environment.get("LOGS_ROOT") : argument);
        Main.run(arguments, in, nowhere, nowhere, environment, clock);
    }

    private static String lines(Instant now) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            String level = i % 5 == 0 ? "warn" : "info";
            lines.append("{\"time\":\"")
                    .append(now.minus(Duration.ofMinutes(i)))
                    .append("\",\"level\":\"")
                    .append(level)
                    .append("\",\"msg\":\"queue has ")
                    .append(i)
                    .append(" jobs of ")
                    .append(WAITING.get(i % WAITING.size()))
                    .append(" at 10.0.0.")
                    .append(i % 50)
                    .append(", id ")
                    .append(new UUID(i * ODD, ~(i * ODD)))
                    .append(" run ")
                    .append(Long.toHexString(i * ODD | Long.MIN_VALUE))
                    .append("\",\"depth\":")
                    .append(i)
                    .append("}\n");
        }
        return lines.toString();
    }
}
