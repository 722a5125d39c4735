package dev.logs.block;

import dev.logs.block.bytes.TextBytes;
import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.TemplateMiner;
import dev.logs.block.template.Texts;
import dev.logs.entry.LogEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of a block with all that has to be known before columns can be written. */
@SuppressWarnings("ArrayRecordComponent")
record BlockRows(
        List<LogEntry> entries,
        Texts texts,
        MinedTexts mined,
        EventCounts events,
        int[] originOf,
        FieldRows fields,
        long contentBytes,
        CaseVariants variants) {

    static BlockRows of(List<LogEntry> entries, DictionaryBuilder dictionary) {
        Texts texts = new Texts();
        int[] bodies = new int[entries.size()];
        int[] originOf = new int[entries.size()];
        FieldRows fields = new FieldRows(entries.size());
        EchoFinder echoes = new EchoFinder(texts);
        Map<Origin, Integer> origins = new HashMap<>();
        LogEntry before = entries.get(0);
        long contentBytes = 0;
        CaseVariants variants = CaseVariants.ASCII_ONLY;
        for (int i = 0; i < originOf.length; i++) {
            LogEntry entry = entries.get(i);
            byte[] content = TextBytes.encode(entry.content());
            contentBytes += content.length;
            if (content.length > entry.content().length()) {
                variants = variants.or(CaseVariants.of(entry.content()));
            }
            int lineEnd = bodyStart(content);
            texts.add(content, 0, lineEnd);
            bodies[i] = lineEnd == content.length ? -1 : dictionary.body(content, lineEnd, content.length);
            fields.add(i, entry.fields(), echoes);
            if (i > 0 && isSameOrigin(entry, before)) {
                originOf[i] = originOf[i - 1];
            } else {
                originOf[i] = origins.computeIfAbsent(
                        new Origin(entry.src(), entry.level(), entry.error()), dictionary::number);
            }
            before = entry;
        }
        MinedTexts mined = TemplateMiner.mine(texts, bodies, echoes.echoes());
        return new BlockRows(
                entries, texts, mined, EventCounts.of(mined, originOf), originOf, fields, contentBytes, variants);
    }

    private static boolean isSameOrigin(LogEntry a, LogEntry b) {
        return a.level() == b.level() && a.error() == b.error() && a.src().equals(b.src());
    }

    /** Where the text behind the first line begins, with its line break; the length when there is none worth a place. */
    private static int bodyStart(byte[] content) {
        for (int i = 0; i + BlockLimits.BODY_BYTES_MIN <= content.length; i++) {
            if (content[i] == '\n') {
                return i;
            }
        }
        return content.length;
    }

    int size() {
        return originOf.length;
    }
}
