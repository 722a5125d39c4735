package dev.logs.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Real logs that lie beside the project on some machines; tests on them are skipped where they do not. */
final class Corpus {

    private static final Path ROOT = Path.of("..", "shared", "corpus");

    private Corpus() {}

    static Path need(String name) {
        Path path = ROOT.resolve(name);
        if (!Files.exists(path)) {
            path = Path.of("..").resolve(path);
        }
        assumeTrue(Files.exists(path), "skipped: no " + ROOT.resolve(name) + " on this machine");
        return path;
    }

    /** The lines, as a line reader gives them: without LF and the CR before it. */
    static List<byte[]> lines(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i > start && bytes[i - 1] == '\r' ? i - 1 : i));
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
        }
        return lines;
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The rows of a CSV file with a header, by column name. */
    static List<Map<String, String>> table(Path csv) throws IOException {
        List<List<String>> rows = rows(Files.readString(csv));
        List<Map<String, String>> table = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < row.size(); i++) {
                named.put(rows.get(0).get(i), row.get(i));
            }
            table.add(named);
        }
        return table;
    }

    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    value.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                value.append(c);
            } else if (c != '\r') {
                row.add(value.toString());
                value.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }
}
