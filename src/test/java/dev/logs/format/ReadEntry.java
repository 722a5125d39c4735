package dev.logs.format;

import dev.logs.entry.Level;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a parser made of a record, with the lines that continue it joined: what ingest stores of it. */
record ReadEntry(
        @Nullable Instant time,
        @Nullable String level,
        @Nullable String component,
        String content,
        @Nullable String fields,
        int lines) {

    static List<ReadEntry> readAll(LineParser parser, List<byte[]> lines) {
        List<ReadEntry> entries = new ArrayList<>();
        EntryDraft draft = new EntryDraft();
        long number = 0;
        for (byte[] line : lines) {
            number++;
            draft.clear();
            switch (parser.parse(ArrayLine.of(line, number), draft)) {
                case ENTRY -> entries.add(of(draft));
                case CONTINUATION ->
                    entries.add(entries.remove(entries.size() - 1).joined(text(line)));
                case CONSUMED -> {}
                case UNPARSABLE -> entries.add(new ReadEntry(null, null, null, "UNPARSABLE " + text(line), null, 1));
            }
        }
        draft.clear();
        if (parser.finish(draft) == LineKind.ENTRY) {
            entries.add(of(draft));
        }
        return entries;
    }

    static ReadEntry of(EntryDraft draft) {
        return new ReadEntry(
                draft.hasTime ? Instant.ofEpochSecond(draft.epoch, draft.nanos) : null,
                draft.level == EntryDraft.NO_LEVEL ? null : Level.display(draft.level),
                draft.component,
                draft.content,
                draft.fields.toJson(),
                1);
    }

    private ReadEntry joined(String line) {
        return new ReadEntry(time, level, component, content + "\n" + line, fields, lines + 1);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
