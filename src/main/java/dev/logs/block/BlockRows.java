package dev.logs.block;

import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.TemplateMiner;
import dev.logs.block.template.Texts;

/** The entries of a block with all that has to be known before columns can be written. */
@SuppressWarnings("ArrayRecordComponent")
record BlockRows(
        BlockInput entries,
        BlockForm form,
        Texts texts,
        MinedTexts mined,
        RowOrder ordered,
        EventCounts events,
        int[] originOf,
        ReadyFields fields,
        CaseVariants variants) {

    static BlockRows of(BlockInput entries, DictionaryBuilder dictionary, BlockForm form) {
        int[] originOf = OriginNumbers.of(entries, dictionary::number);
        return switch (form) {
            case FINISHED -> finished(entries, dictionary, originOf);
            case DRAFT -> {
                Texts whole = entries.contents();
                yield of(
                        entries,
                        form,
                        new Parts(whole, MinedTexts.whole(whole), new WholeFields(entries.fields())),
                        originOf);
            }
        };
    }

    private static BlockRows finished(BlockInput entries, DictionaryBuilder dictionary, int[] originOf) {
        Texts contents = entries.contents();
        Texts texts = Texts.within(contents);
        int[] bodies = new int[entries.size()];
        FieldRows fields = new FieldRows(entries);
        EchoFinder echoes = new EchoFinder(texts);
        for (int i = 0; i < bodies.length; i++) {
            int from = contents.start(i);
            int to = contents.end(i);
            int lineEnd = bodyStart(contents.array(), from, to);
            texts.addRange(from, lineEnd);
            bodies[i] = lineEnd == to ? -1 : dictionary.body(contents.array(), lineEnd, to);
            fields.add(i, echoes);
        }
        MinedTexts mined = TemplateMiner.mine(texts, bodies, echoes.echoes());
        return of(entries, BlockForm.FINISHED, new Parts(texts, mined, fields), originOf);
    }

    /** What entries were taken apart into. */
    private record Parts(Texts texts, MinedTexts mined, ReadyFields fields) {}

    private static BlockRows of(BlockInput entries, BlockForm form, Parts parts, int[] originOf) {
        RowOrder ordered = RowOrder.of(parts.mined.templateOfEach(), parts.mined.counts());
        return new BlockRows(
                entries,
                form,
                parts.texts,
                parts.mined,
                ordered,
                EventCounts.of(parts.mined, ordered, originOf),
                originOf,
                parts.fields,
                CaseVariants.of(
                        entries.contents().array(), 0, entries.contents().arrayLength()));
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

    /** Bytes of the messages. */
    long contentBytes() {
        return entries.contents().arrayLength();
    }

    /** For each row, by template, the index of its origin among those of the template. */
    long[] originIndexes() {
        return events.indexes(mined.counts(), ordered, originOf);
    }
}
