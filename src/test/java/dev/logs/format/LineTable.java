package dev.logs.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One line of each shape, and all that is recognised in it. The table is a resource, in blocks: format; line, with an
 * arrow where another line begins and a sign for the escape character; then what is expected of each entry.
 */
final class LineTable {

    record Row(String format, String text, List<String> expected) {

        List<byte[]> lines() {
            List<byte[]> lines = new ArrayList<>();
            for (String line : text.replace("␛", "\u001b").split("⏎", -1)) {
                lines.add(line.getBytes(StandardCharsets.UTF_8));
            }
            return lines;
        }

        @Override
        public String toString() {
            return format + ": " + text;
        }
    }

    private LineTable() {}

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String block : text().split("\n\n")) {
            List<String> lines = Arrays.stream(block.split("\n"))
                    .filter(line -> !line.startsWith("## "))
                    .toList();
            if (!lines.isEmpty()) {
                rows.add(new Row(lines.get(0), lines.get(1), lines.subList(2, lines.size())));
            }
        }
        return rows;
    }

    static List<byte[]> lines() {
        List<byte[]> lines = new ArrayList<>();
        for (Row row : rows()) {
            lines.addAll(row.lines());
        }
        lines.removeIf(line -> line.length == 0);
        return lines;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(LineTable.class.getResourceAsStream("/format/text-lines.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
