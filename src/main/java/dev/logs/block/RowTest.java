package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.column.TemplateRows;
import dev.logs.block.template.LiteralPlaces;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.SearchScope;
import java.util.Optional;

/** One condition on rows of one template. */
@FunctionalInterface
interface RowTest {

    boolean passes(int row);

    /** The cheapest test of a condition that the template does not decide. */
    static RowTest of(ContentCondition condition, BlockReader reader, int template) {
        ContentFilter filter = condition.filter();
        Optional<Literals> exact = condition.exact();
        if (exact.isPresent()) {
            return new LiteralTest(exact.get(), filter.inverted(), reader.templateRows(template), reader);
        }
        if (filter.scope() == SearchScope.EVERYWHERE) {
            return row -> filter.matches(reader.partialEntry(row, filter.columns()));
        }
        return row -> filter.inverted() != filter.findsIn(reader.content(row));
    }

    /** Literals in the slots that can hold them, or in the whole text where they may lie across. */
    final class LiteralTest implements RowTest {

        private final Literals literals;
        private final boolean inverted;
        private final TemplateRows rows;
        private final BlockReader reader;
        private final boolean across;
        private final boolean[] slots;
        private final ByteSink text = new ByteSink(256);

        LiteralTest(Literals literals, boolean inverted, TemplateRows rows, BlockReader reader) {
            this.literals = literals;
            this.inverted = inverted;
            this.rows = rows;
            this.reader = reader;
            boolean anyAcross = false;
            this.slots = new boolean[rows.template().slotCount()];
            for (ByteSearch literal : literals.anyOf()) {
                LiteralPlaces places = LiteralPlaces.of(rows.template(), literal);
                anyAcross |= places.across();
                for (int i = 0; i < slots.length; i++) {
                    slots[i] |= places.withinSlot()[i];
                }
            }
            this.across = anyAcross;
        }

        @Override
        public boolean passes(int row) {
            return inverted != occurs(reader.index().rank(row));
        }

        private boolean occurs(int rank) {
            text.clear();
            if (across) {
                rows.append(rank, text);
                return literals.occursIn(text.array(), 0, text.length());
            }
            for (int i = 0; i < slots.length; i++) {
                if (slots[i]) {
                    text.clear();
                    rows.slot(i).append(rank, text);
                    if (literals.occursIn(text.array(), 0, text.length())) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
