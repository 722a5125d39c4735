package dev.logs.block;

import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.TemplateMiner;
import dev.logs.block.template.Texts;
import java.util.HashMap;
import java.util.Map;

/** The entries of a block with all that has to be known before columns can be written. */
@SuppressWarnings("ArrayRecordComponent")
record BlockRows(
        BlockInput entries,
        Texts texts,
        MinedTexts mined,
        RowOrder ordered,
        EventCounts events,
        int[] originOf,
        FieldRows fields,
        long contentBytes,
        CaseVariants variants) {

    static BlockRows of(BlockInput entries, DictionaryBuilder dictionary) {
        Texts contents = entries.contents();
        Texts texts = Texts.within(contents);
        int[] bodies = new int[entries.size()];
        int[] originOf = new int[entries.size()];
        FieldRows fields = new FieldRows(entries);
        EchoFinder echoes = new EchoFinder(texts);
        Map<Origin, Integer> origins = new HashMap<>();
        CaseVariants variants = CaseVariants.ASCII_ONLY;
        for (int i = 0; i < originOf.length; i++) {
            int from = contents.start(i);
            int to = contents.end(i);
            variants = variants.or(CaseVariants.of(contents.array(), from, to));
            int lineEnd = bodyStart(contents.array(), from, to);
            texts.addRange(from, lineEnd);
            bodies[i] = lineEnd == to ? -1 : dictionary.body(contents.array(), lineEnd, to);
            fields.add(i, echoes);
            originOf[i] = i > 0 && entries.isSameOrigin(i, i - 1)
                    ? originOf[i - 1]
                    : origins.computeIfAbsent(origin(entries, i), dictionary::number);
        }
        MinedTexts mined = TemplateMiner.mine(texts, bodies, echoes.echoes());
        RowOrder ordered = RowOrder.of(mined.templateOfEach(), mined.counts());
        return new BlockRows(
                entries,
                texts,
                mined,
                ordered,
                EventCounts.of(mined, ordered, originOf),
                originOf,
                fields,
                contents.arrayLength(),
                variants);
    }

    private static Origin origin(BlockInput entries, int entry) {
        return new Origin(entries.srcs().text(entries.srcOf(entry)), entries.level(entry), entries.error(entry));
    }

    /** Where the text behind the first line begins, with its line break; the end when there is none worth a place. */
    private static int bodyStart(byte[] bytes, int from, int to) {
        for (int i = from; i + BlockLimits.BODY_BYTES_MIN <= to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return to;
    }

    int size() {
        return originOf.length;
    }
}
