package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What this program prints for machines, it reads again without loss. */
final class RoundTripTest {

    private static final Instant NOW = Instant.parse("2026-03-21T00:00:00Z");
    private static final int ENTRIES = 3_000;

    @ParameterizedTest
    @EnumSource(names = {"JSONL", "JSON"})
    void readsWhatItPrintsAsJson(OutputForm form) {
        assertRoundTrip(
                form, RandomEntries.Texts.ANY, new JsonLinesParser(new ParserSettings(ZoneId.of("Asia/Kolkata"), NOW)));
    }

    @Test
    void readsWhatItPrintsAsCsv() {
        assertRoundTrip(
                OutputForm.CSV,
                RandomEntries.Texts.UNICODE,
                new CsvParser(new ParserSettings(ZoneId.of("Asia/Kolkata"), NOW)));
    }

    @Test
    void readsTheColumnsThatItPrintsAsLogfmt() {
        long seed = System.nanoTime();
        RandomEntries random = new RandomEntries(seed, RandomEntries.Texts.ANY);
        EntryRenderer renderer = EntryRenderers.of(OutputForm.LOGFMT, RenderSettings.plain(ZoneOffset.UTC));
        LogfmtParser parser = new LogfmtParser(new ParserSettings(ZoneOffset.UTC, NOW));
        for (int i = 0; i < ENTRIES; i++) {
            LogEntry expected = random.next().entry();
            StringBuilder text = new StringBuilder();
            renderer.render(new FoundEntry(PartitionKey.at("c", expected.epoch()), expected), text);
            EntryDraft read = ParsedLines.entries(parser, text.toString()).get(0);
            assertThat(text.toString())
                    .as("seed %d entry %d", seed, i)
                    .endsWith("\n")
                    .containsOnlyOnce("\n");
            assertThat(List.of(read.epoch, read.nanos, read.content))
                    .isEqualTo(List.of(expected.epoch(), expected.nanos(), expected.content()));
            assertThat(read.src == null ? "" : read.src).isEqualTo(expected.src());
            assertThat(read.jobId).isEqualTo(expected.jobId());
        }
    }

    private static void assertRoundTrip(OutputForm form, RandomEntries.Texts texts, LineParser parser) {
        long seed = System.nanoTime();
        RandomEntries random = new RandomEntries(seed, texts);
        EntryRenderer renderer = EntryRenderers.of(form, RenderSettings.plain(ZoneOffset.UTC));
        List<FoundEntry> entries = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        renderer.begin(text);
        for (int i = 0; i < ENTRIES; i++) {
            FoundEntry entry = random.next();
            entries.add(entry);
            renderer.render(entry, text);
        }
        renderer.end(text);
        List<EntryDraft> read = ParsedLines.entries(parser, text.toString());
        assertThat(read).as("seed %d", seed).hasSameSizeAs(entries);
        for (int i = 0; i < ENTRIES; i++) {
            LogEntry expected = entries.get(i).entry();
            assertThat(entry(read.get(i))).as("seed %d entry %d", seed, i).isEqualTo(expected);
            assertThat(read.get(i).context).isEqualTo(entries.get(i).partition().context());
        }
    }

    private static LogEntry entry(EntryDraft draft) {
        StringBuilder tags = new StringBuilder("[");
        for (String tag : draft.tags) {
            tags.append(tags.length() == 1 ? "" : ",");
            JsonText.quote(tag, tags);
        }
        return new LogEntry(
                draft.logid,
                draft.src == null ? "" : draft.src,
                tags.append(']').toString(),
                draft.epoch,
                draft.nanos,
                draft.level,
                Boolean.TRUE.equals(draft.error) ? 1 : 0,
                draft.content,
                draft.jobId,
                draft.fields.toJson());
    }
}
