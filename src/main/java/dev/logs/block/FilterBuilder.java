package dev.logs.block;

import dev.logs.block.column.SlotColumn;
import dev.logs.block.column.TextVisitor;
import dev.logs.block.column.ValuePool;
import dev.logs.block.template.SlotKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the filters of one file: for each block one with its ids, for all together segments with their words. Whoever stores the
 * filter of a block stores the segments made since together with it. One thread.
 */
public final class FilterBuilder {

    private final WordCollector words;

    /** @param segments of the words that the file has already */
    public FilterBuilder(List<byte[]> segments) {
        this.words = new WordCollector(new WordFilter(segments, new BlockDictionary()));
    }

    /**
     * Makes the filter of a block, and notes its words.
     *
     * @param bytes what the block takes
     */
    public byte[] add(BlockReader reader, long bytes) {
        words.allow(bytes);
        OfBlock block = new OfBlock();
        List<BlockSummary.TemplateEvents> templates = reader.summary().templates();
        for (int i = 0; i < templates.size(); i++) {
            TemplatePlace place = templates.get(i).place();
            for (int slot = 0; slot < place.template().slotCount(); slot++) {
                block.add(place, slot, reader.templateRows(i).slot(slot));
            }
        }
        words.settle();
        return block.ids.filter(bytes);
    }

    /** What one block has. */
    private final class OfBlock {

        private final IdCollector ids = new IdCollector();
        /** The first slot of each pool, which many slots may share. */
        private final Map<ValuePool, Noted> pools = new HashMap<>();

        private void add(TemplatePlace place, int slot, SlotColumn column) {
            SlotKind kind = place.template().slots().get(slot);
            Noted noted = new Noted(ids, BlockFilter.slot(place.number(), slot), kind);
            switch (kind) {
                case BODY, WORD, TEXT, ECHO -> {
                    words.add(place.number(), slot, column, noted);
                    sameAsFirst(column, noted).ifPresent(first -> first.share(noted.number));
                }
                case DIGITS, HEX_LOWER, HEX_UPPER, HEX_LONG, UUID ->
                    sameAsFirst(column, noted)
                            .ifPresentOrElse(
                                    first -> first.share(noted.number),
                                    () -> column.visitLong(kind == SlotKind.DIGITS ? IdRuns.DIGITS_MIN : 1, noted));
                case IPV4 -> {
                    // Of addresses, parts are asked for.
                }
            }
        }

        /** What was noted of the first slot that shares the values of this one; empty when this is the first, or shares none. */
        private Optional<Noted> sameAsFirst(SlotColumn column, Noted noted) {
            return column instanceof SlotColumn.Pooled pooled
                    ? Optional.ofNullable(pools.putIfAbsent(pooled.pool(), noted))
                    : Optional.empty();
        }
    }

    /** Notes the ids in values of one slot; of one that has none, nothing is noted. */
    private static final class Noted implements TextVisitor {

        private final IdCollector ids;
        private final long number;
        private final SlotKind kind;
        private IdCollector.@Nullable OfSlot found;

        private Noted(IdCollector ids, long number, SlotKind kind) {
            this.ids = ids;
            this.number = number;
            this.kind = kind;
        }

        @Override
        public void visit(byte[] text, int from, int to) {
            if (BlockFilter.isHex(kind) || kind == SlotKind.UUID) {
                found().add(text, from, to);
            } else {
                IdRuns.each(text, from, to, (start, end) -> {
                    found().add(text, start, end);
                    return true;
                });
            }
        }

        private IdCollector.OfSlot found() {
            IdCollector.OfSlot known = found;
            if (known == null) {
                known = ids.slot(number, kind);
                found = known;
            }
            return known;
        }

        private void share(long other) {
            if (found != null) {
                ids.share(other, found);
            }
        }
    }

    /** The segment with the words that were noted since the last call; empty when the file has them all. */
    public Optional<byte[]> nextWords() {
        return words.next();
    }
}
