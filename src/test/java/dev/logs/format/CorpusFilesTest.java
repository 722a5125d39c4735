package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole files of real systems: entries against rules that are simpler than the parsers. */
final class CorpusFilesTest {

    private static final ParserSettings SETTINGS =
            new ParserSettings(ZoneOffset.UTC, Instant.parse("2017-01-01T00:00:00Z"));

    @Test
    void joinsTheLinesOfAKafkaEntryAndOfNoOther() throws IOException {
        int files = 0;
        for (Path file : Corpus.files(Corpus.need("elastic/kafka"))) {
            List<byte[]> lines = Corpus.lines(file);
            List<String> expected = new ArrayList<>();
            for (byte[] line : lines) {
                String text = new String(line, StandardCharsets.UTF_8);
                if (text.startsWith("[2016-")) {
                    expected.add(text.substring(text.indexOf("] ") + 2)
                            .replaceFirst("^[A-Z]+ ", "")
                            .stripTrailing());
                } else {
                    expected.add(expected.remove(expected.size() - 1) + "\n" + text);
                }
            }
            List<ReadEntry> entries = read(lines, "java");
            assertThat(entries)
                    .as(file.toString())
                    .extracting(ReadEntry::content)
                    .isEqualTo(expected);
            assertThat(entries).as(file.toString()).allMatch(entry -> entry.time() != null && entry.level() != null);
            files++;
        }
        assertThat(files).isGreaterThan(20);
    }

    @Test
    void readsEveryLineOfProxifier() throws IOException {
        List<byte[]> lines = Corpus.lines(Corpus.need("loghub/Proxifier_full.log"));
        List<ReadEntry> entries = read(lines, "proxifier");
        assertThat(entries).hasSize(lines.size()).hasSize(21_329);
        for (int i = 0; i < lines.size(); i++) {
            String line = new String(lines.get(i), StandardCharsets.UTF_8);
            ReadEntry entry = entries.get(i);
            assertThat(entry.time()).as(line).isNotNull();
            assertThat(entry.level()).as(line).isNull();
            // Proxifier's words about itself have no program in front.
            String program = entry.component() == null ? "" : entry.component() + " - ";
            assertThat(program + entry.content()).isEqualTo(line.substring(17).stripTrailing());
            assertThat(entry.component() != null).as(line).isEqualTo(line.matches("(?i).*\\.exe( \\*64)? - .*"));
        }
    }

    @Test
    void readsEveryLineOfAnAccessLog() throws IOException {
        List<byte[]> lines = Corpus.lines(Corpus.need("elastic/apache_access_5k.log"));
        List<ReadEntry> entries = read(lines, "access");
        assertThat(entries).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = new String(lines.get(i), StandardCharsets.UTF_8);
            ReadEntry entry = entries.get(i);
            assertThat(entry.content()).isEqualTo(line.substring(line.indexOf("] ") + 2));
            String status = line.replaceFirst("^[^\"]*\"(?:[^\"\\\\]|\\\\.)*\" (\\d{3}) .*", "$1");
            assertThat(entry.fields()).containsPattern("\"status\":" + status + "[,}]");
            assertThat(entry.level())
                    .isEqualTo(status.startsWith("5") ? "error" : status.startsWith("4") ? "warn" : "info");
        }
    }

    private static List<ReadEntry> read(List<byte[]> lines, String expectedFormat) {
        List<byte[]> sample = lines.subList(0, Math.min(100, lines.size()));
        String format = LogFormats.detect(sample, SETTINGS).best().format();
        assertThat(format).isEqualTo(expectedFormat);
        return ReadEntry.readAll(LogFormats.open(format, SETTINGS), lines);
    }
}
