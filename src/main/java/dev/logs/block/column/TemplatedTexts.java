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
    private @Nullable TemplateIndex index;

    private TemplatedTexts(LongColumn ids, List<TemplateRows> rows) {
        this.ids = ids;
        this.rows = rows;
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
        return new TemplatedTexts(ids, rows);
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
        TemplateIndex known = index();
        rows.get(known.templateOf(text)).append(known.rank(text), target);
    }

    private TemplateIndex index() {
        TemplateIndex known = index;
        if (known == null) {
            known = TemplateIndex.of(ids, rows.size());
            index = known;
        }
        return known;
    }

    @Override
    public void find(SlotQuery query, BitSet hits) {
        BitSet[] found = new BitSet[rows.size()];
        boolean none = true;
        for (int i = 0; i < found.length; i++) {
            TemplateRows each = rows.get(i);
            found[i] = new BitSet();
            each.find(LiteralWays.of(each.template(), query.literal(), query.edges()), query.literal(), found[i]);
            none &= found[i].isEmpty();
        }
        if (!none) {
            mark(query, found, hits);
        }
    }

    /** Templates tell where a literal stands anywhere; the texts themselves whether it stands where it is asked to. */
    private void mark(SlotQuery query, BitSet[] found, BitSet hits) {
        ByteSink text = new ByteSink();
        TemplateIndex known = index();
        for (int i = 0; i < size(); i++) {
            if (found[known.templateOf(i)].get(known.rank(i))) {
                text.clear();
                append(i, text);
                if (query.anchor() == Anchor.ANYWHERE || query.accepts(text.array(), 0, text.length())) {
                    hits.set(i);
                }
            }
        }
    }
}
