package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.*;
import java.util.*;

final class GenTable {
    @org.junit.jupiter.api.Test
    void gen() throws Exception {
        ParserSettings s = new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-08-01T00:00:00Z"));
        StringBuilder out = new StringBuilder();
        String want = "";
        for (String l : Files.readAllLines(Path.of("/tmp/textgen/lines.txt"))) {
            if (l.startsWith("## ")) {
                out.append(l).append("\n\n");
                continue;
            }
            if (l.matches("[a-z0-9-]+")) {
                want = l;
                continue;
            }
            List<byte[]> lines = new ArrayList<>();
            for (String x : l.split("⏎", -1)) lines.add(x.getBytes(StandardCharsets.UTF_8));
            String f = LogFormats.detect(lines, s).best().format();
            if (!f.equals(want)) System.out.println("!! want " + want + " got " + f + ": " + l);
            out.append(f).append("\n").append(l).append("\n");
            for (ReadEntry e : ReadEntry.readAll(LogFormats.open(f, s), lines)) {
                out.append("time      " + e.time() + "\nlevel     " + e.level() + "\ncomponent " + e.component()
                        + "\nfields    " + e.fields() + "\ncontent   "
                        + e.content().replace("\n", "⏎") + "\n");
            }
            out.append("\n");
        }
        Files.writeString(Path.of("/tmp/textgen/out.txt"), out.toString());
    }
}
