package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.column.SlotColumn;
import dev.logs.block.column.TextVisitor;
import dev.logs.block.template.Anchor;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.SlotQuery;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Whether filters let pass all that is in a block: one that does not hides entries from searches. One thread. */
public final class FilterCheck {

    private final WordFilter words;
    /** Texts behind first lines that were looked at, in this block or before. */
    private final BitSet bodies = new BitSet();

    public FilterCheck(WordFilter words) {
        this.words = words;
    }

    /** Whether every value of every slot passes; true for a block without a filter. */
    public boolean passes(BlockReader reader) {
        BlockFilter filter = reader.summary().filter();
        List<BlockSummary.TemplateEvents> templates = reader.summary().templates();
        for (int i = 0; filter != null && i < templates.size(); i++) {
            TemplatePlace place = templates.get(i).place();
            for (int slot = 0; slot < place.template().slotCount(); slot++) {
                Values values = new Values(filter, place, slot);
                SlotColumn column = reader.templateRows(i).slot(slot);
                if (column instanceof SlotColumn.Body body) {
                    body.visitNew(bodies, values);
                } else {
                    column.visitLong(IdRuns.DIGITS_MIN, values);
                }
                if (!values.pass) {
                    return false;
                }
            }
        }
        return true;
    }

    private final class Values implements TextVisitor {

        private final BlockFilter filter;
        private final TemplatePlace place;
        private final int slot;
        private boolean pass = true;

        private Values(BlockFilter filter, TemplatePlace place, int slot) {
            this.filter = filter;
            this.place = place;
            this.slot = slot;
        }

        @Override
        public void visit(byte[] bytes, int from, int to) {
            if (!pass || from == to) {
                return;
            }
            byte[] value = Arrays.copyOfRange(bytes, from, to);
            pass = words.knows(place, slot, value) && asked(value, Anchor.BOTH);
            if (place.template().slots().get(slot) != SlotKind.UUID && value.length > 1) {
                pass &= asked(Arrays.copyOfRange(value, 1, value.length), Anchor.END);
                pass &= asked(Arrays.copyOfRange(value, 0, value.length - 1), Anchor.START);
            }
        }

        private boolean asked(byte[] value, Anchor anchor) {
            ByteSearch search = new ByteSearch(value, ByteSearch.CaseFolding.OFF);
            return filter.mayHold(place, slot, new SlotQuery(search, anchor));
        }
    }
}
