package dev.logs;

import dev.logs.bench.workload.ChunkPipeline;
import dev.logs.bench.workload.GeneratedInput;
import dev.logs.bench.workload.LevelMix;
import dev.logs.bench.workload.LineForm;
import dev.logs.bench.workload.Workload;
import dev.logs.entry.LogEntry;
import dev.logs.format.ArrayLine;
import dev.logs.format.EntryDraft;
import dev.logs.format.LineParser;
import dev.logs.format.LogFormats;
import dev.logs.format.ParserSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What is measured: the entries of {@code logs bench generate}, of one day and one context. */
public final class GeneratedEntries {

    /** 2026-03-14. */
    private static final long DAY = 20_526;

    private GeneratedEntries() {}

    public static ParserSettings settings() {
        return new ParserSettings(ZoneOffset.UTC, Instant.ofEpochSecond((DAY + 1) * 86_400));
    }

    /** JSON lines without their terminators, ascending by time. */
    public static List<byte[]> lines(int count) throws IOException {
        Workload workload = new Workload(
                1,
                count,
                new Workload.Period(DAY, 1, 0),
                new Workload.Population(1, 60, 1.1),
                new LevelMix(LevelMix.usual(), 0.02),
                Workload.Arrival.SORTED);
        List<byte[]> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GeneratedInput(new ChunkPipeline(workload, LineForm.JSONL, 1)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return lines;
    }

    /** The entries of {@link #lines}, with logids 1, 2, ... */
    public static List<LogEntry> entries(int count) throws IOException {
        LineParser parser = LogFormats.open("jsonl", settings());
        EntryDraft draft = new EntryDraft();
        List<LogEntry> entries = new ArrayList<>();
        for (byte[] line : lines(count)) {
            draft.clear();
            parser.parse(ArrayLine.of(line, entries.size() + 1), draft);
            entries.add(new LogEntry(
                    entries.size() + 1,
                    draft.src == null ? "" : draft.src,
                    LogEntry.NO_TAGS,
                    draft.epoch,
                    draft.nanos,
                    draft.level,
                    0,
                    draft.content,
                    draft.jobId,
                    draft.fields.toJson()));
        }
        return entries;
    }
}
