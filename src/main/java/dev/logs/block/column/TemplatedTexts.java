package dev.logs.block.column;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.template.Anchor;
import dev.logs.block.template.LiteralWays;
import dev.logs.block.template.SlotQuery;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts with templates. */
final class TemplatedTexts implements TextColumn {

    private final LongColumn ids;
    private final List<TemplateRows> rows;
    private final int[] counts;
    private @Nullable TemplateIndex index;

    private TemplatedTexts(LongColumn ids, List<TemplateRows> rows, int[] counts) {
        this.ids = ids;
        this.rows = rows;
        this.counts = counts;
    }

    static TemplatedTexts read(ColumnSource source, int count) {
        ByteCursor directory = source.streams().directory();
        int templates = directory.count(count, "number of templates");
        List<Template> known = new ArrayList<>();
        int[] counts = new int[templates];
        for (int i = 0; i < templates; i++) {
            known.add(source.templates().template(directory.varint()));
            counts[i] = directory.count(count, "number of texts");
        }
        LongColumn ids = LongColumn.read(source.streams(), count);
        List<TemplateRows> rows = new ArrayList<>();
        for (int i = 0; i < templates; i++) {
            rows.add(TemplateRows.read(source, known.get(i), counts[i], SharedSlots.NONE));
        }
        return new TemplatedTexts(ids, rows, counts);
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public BitSet alphabet() {
        BitSet alphabet = new BitSet();
        for (TemplateRows each : rows) {
            each.addAlphabet(alphabet);
        }
        return alphabet;
    }

    @Override
    public void append(int text, ByteSink target) {
        if (rows.size() == 1) {
            rows.get(0).append(text, target);
            return;
        }
        TemplateIndex known = index();
        rows.get(known.templateOf(text)).append(known.rank(text), target);
    }

    private TemplateIndex index() {
        TemplateIndex known = index;
        if (known == null) {
            known = TemplateIndex.of(TemplateIndex.templates(ids, counts), counts);
            index = known;
        }
        return known;
    }

    @Override
    public void find(SlotQuery query, BitSet hits) {
        BitSet[] found = new BitSet[rows.size()];
        boolean none = true;
        for (int i = 0; i < found.length; i++) {
            found[i] = new BitSet();
            find(rows.get(i), query, found[i]);
            none &= found[i].isEmpty();
        }
        if (found.length == 1) {
            hits.or(found[0]);
        } else if (!none) {
            mark(found, hits);
        }
    }

    private void find(TemplateRows texts, SlotQuery query, BitSet hits) {
        LiteralWays ways = LiteralWays.of(texts.template(), query.literal(), query.edges());
        if (texts.isOneSlot() && ways.areAll() && !ways.always()) {
            if (ways.possible()) {
                texts.slot(0).find(query, hits);
            }
            return;
        }
        texts.find(ways, query.literal(), hits);
        if (query.anchor() != Anchor.ANYWHERE) {
            retain(texts, query, hits);
        }
    }

    /** Templates tell where a literal stands anywhere; the texts themselves whether it stands where it is asked to. */
    private static void retain(TemplateRows texts, SlotQuery query, BitSet hits) {
        ByteSink text = new ByteSink();
        for (int rank = hits.nextSetBit(0); rank >= 0; rank = hits.nextSetBit(rank + 1)) {
            text.clear();
            texts.append(rank, text);
            if (!query.accepts(text.array(), 0, text.length())) {
                hits.clear(rank);
            }
        }
    }

    /** @param found for each template its texts, by their rank among these */
    private void mark(BitSet[] found, BitSet hits) {
        TemplateIndex known = index();
        int[] templates = known.templates();
        for (int i = 0; i < templates.length; i++) {
            if (found[templates[i]].get(known.rank(i))) {
                hits.set(i);
            }
        }
    }
}
