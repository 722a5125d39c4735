package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.program.InProcess;
import dev.logs.program.Outcome;
import dev.logs.program.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files in an archive are imported as if they stood alone; what is damaged costs no more than it must. */
class ArchiveImportTest {

    private static final String TIME = "2026-03-20T10:00:00Z";
    private static final int BLOCK = 512;

    @TempDir
    Path folder;

    @Test
    void filesAreImportedOnceWhateverArchiveTheyAreIn() throws IOException {
        byte[] tar = tar("var/log/app.log", lines("hello", 3)).end();
        Path zip = zip("a.zip", Map.of("app.log", lines("hello", 3), "../../evil.log", lines("other", 2)));
        Path packed = folder.resolve("a.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(tar);
        }
        assertThat(run(packed).err()).contains("1 source, 3 entries stored");
        assertThat(run(packed).err()).contains("0 entries stored, 3 there already");
        assertThat(run(zip).err()).contains("2 sources, 2 entries stored, 3 there already");
        assertThat(run("import", "--dry-run", zip.toString()).out())
                .contains(zip + "!app.log: text, 3 entries", zip + "!../../evil.log: text, 2 entries");
        assertThat(run("search", "-o", "csv", "--columns", "src", "-n", "1").out())
                .contains("evil.log");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("evil.log");
        }
    }

    @Test
    void longNamesAndLargeSizesAreRead() throws IOException {
        String name = "a/".repeat(80) + "app.log";
        byte[] content = lines("long", 1);
        String path = " path=" + name + "\n";
        String pax = (path.length() + 3) + path + "12 size=" + "0".repeat(3) + content.length + "\n";
        byte[] tar = new Tar()
                .add('x', "pax", pax.getBytes(StandardCharsets.UTF_8), pax.length())
                .add('0', "short", content, 0)
                .add('L', "././@LongLink", (name + "2\0").getBytes(StandardCharsets.UTF_8), name.length() + 2)
                .add('0', "short", content, content.length)
                .add('2', "link", new byte[0], 0)
                .end();
        Path file = Files.write(folder.resolve("a.tar"), tar);
        assertThat(run("import", "--dry-run", file.toString()).out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(file + "!" + name + ": text, 1 entry"),
                        line -> assertThat(line).startsWith(file + "!" + name + "2: text, 1 entry"));
    }

    @Test
    void whatIsGoodInACutTarIsKept() throws IOException {
        byte[] tar = tar("one.log", lines("one", 3))
                .add('0', "two.log", lines("two", 100), lines("two", 100).length)
                .end();
        Path cut = Files.write(folder.resolve("cut.tar"), Arrays.copyOf(tar, 3 * BLOCK + 100));
        Outcome outcome = run(cut);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err())
                .contains("cut.tar!two.log: the tar archive ends in the middle; what was before it is kept")
                .contains("2 sources, ");
        assertThat(run(cut).err()).contains(" 0 entries stored");
        tar[2 * BLOCK + 1]++;
        Path bad = Files.write(folder.resolve("bad.tar"), tar);
        assertThat(run(bad).err()).contains("bad.tar: the tar archive is damaged at byte 1024", "0 entries stored");
    }

    @Test
    void aDamagedFileInAZipCostsItselfAlone() throws IOException {
        Path zip = zip("a.zip", new TreeMap<>(Map.of("1.log", lines("one", 500), "2.log", lines("two", 2))));
        byte[] bytes = Files.readAllBytes(zip);
        Arrays.fill(bytes, 100, 120, (byte) 0xff);
        Files.write(zip, bytes);
        Outcome outcome = run(zip);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains("a.zip!1.log: the zip archive is damaged here");
        assertThat(run("search", "-c", "two").out()).isEqualTo("2\n");
        // Without the directory at its end it is read front to back.
        Path cut = zip("cut.zip", Map.of("3.log", lines("three", 2)));
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), (int) Files.size(cut) - 30));
        assertThat(run(cut).err()).contains("1 source, 2 entries stored");
    }

    @Test
    void databasesAndTreesAreRead() throws IOException {
        PartitionKey day = new PartitionKey("shop", 2026, 79);
        Path tree = folder.resolve("elsewhere");
        try (TransferTree source = new TransferTree(tree)) {
            source.append(
                    day,
                    List.of(new LogEntry(
                            0, "s", LogEntry.NO_TAGS, day.firstEpoch(), 5, 10, 0, "in a tree", null, null)));
            byte[] database = Files.readAllBytes(source.root().file(day));
            byte[] inner = tar("x", lines("x", 1)).end();
            byte[] tar = tar("./backup/" + day + "/logs.sqlite", database)
                    .add('0', "a.sqlite-wal", new byte[] {1}, 1)
                    .add('0', "inner.tar", inner, inner.length)
                    .end();
            Path file = Files.write(folder.resolve("a.tar"), tar);
            Outcome outcome = run(file);
            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err())
                    .contains("1 source, 1 entry stored")
                    .contains("a.tar!a.sqlite-wal: holds changes")
                    .contains("a.tar!inner.tar: is a tar archive in an archive");
        }
        assertThat(run("search", "-o", "jsonl").out()).contains("\"address\":\"shop/2026/079#1\"");
    }

    @Test
    void finishedDaysBecomeBlocksWhenAskedFor() throws IOException {
        byte[] tar = tar("var/log/app.log", lines("hello", 2_500)).end();
        Path file = Files.write(folder.resolve("a.tar"), tar);
        for (String stored : List.of("2,500 entries stored, 0 there", "0 entries stored, 2,500 there")) {
            Outcome outcome = run("import", "--compact", file.toString());
            assertThat(outcome.status()).isZero();
            assertThat(outcome.err()).contains(stored);
        }
        assertThat(run("search", "-c").out()).isEqualTo("2500\n");
        assertThat(run("stats", "-o", "json").out()).contains("\"blocks\":1");
    }

    private Outcome run(Path archive) throws IOException {
        return run("import", archive.toString());
    }

    private Outcome run(String... arguments) throws IOException {
        return InProcess.run(new Workspace(folder.toRealPath()), List.of(arguments));
    }

    private static byte[] lines(String word, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(TIME)
                    .append(" INFO ")
                    .append(word)
                    .append(' ')
                    .append(i)
                    .append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Path zip(String name, Map<String, byte[]> files) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return zip;
    }

    private static Tar tar(String name, byte[] content) {
        return new Tar().add('0', name, content, content.length);
    }

    /** Writes tar archives, also such as no program would write. */
    private static final class Tar {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Tar add(char type, String name, byte[] content, int size) {
            byte[] header = new byte[BLOCK];
            put(header, 0, name);
            put(header, 124, String.format("%011o", size));
            put(header, 136, String.format("%011o", 1_774_000_000));
            put(header, 148, " ".repeat(8));
            header[156] = (byte) type;
            put(header, 257, "ustar\00000");
            int sum = 0;
            for (byte b : header) {
                sum += b & 0xff;
            }
            put(header, 148, String.format("%06o\0 ", sum));
            bytes.writeBytes(header);
            bytes.writeBytes(content);
            bytes.writeBytes(new byte[-content.length & (BLOCK - 1)]);
            return this;
        }

        private static void put(byte[] header, int at, String text) {
            byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
            System.arraycopy(ascii, 0, header, at, ascii.length);
        }

        byte[] end() {
            bytes.writeBytes(new byte[2 * BLOCK]);
            return bytes.toByteArray();
        }
    }
}
