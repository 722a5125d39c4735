package dev.logs.block;

import dev.logs.block.bytes.Bloom;
import dev.logs.block.bytes.LongSet;
import dev.logs.block.column.SlotColumn;
import dev.logs.block.column.ValuePool;
import dev.logs.block.template.SlotKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes the filters of one file: for each block one with its ids, for all together segments with their words. Whoever stores the
 * filter of a block stores the segments made since together with it. One thread.
 */
public final class FilterBuilder {

    private static final int BITS_PER_ID = 8;
    private static final int PROBES = 4;

    /** A filter of ids takes at most this part of its block, and is left out where that is too little to tell anything. */
    private static final int ID_SHARE = 16;

    private static final int BITS_PER_ID_MIN = 3;

    private final WordCollector words;
    /** Of the block at hand, as all below. */
    private final LongSet ids = new LongSet();

    private final SortedMap<Long, LongestId> longest = new TreeMap<>();
    /** The longest value of each pool of ids, which many slots may share. */
    private final Map<ValuePool, LongestId> pools = new HashMap<>();

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
        ids.clear();
        longest.clear();
        pools.clear();
        List<BlockSummary.TemplateEvents> templates = reader.summary().templates();
        for (int i = 0; i < templates.size(); i++) {
            TemplatePlace place = templates.get(i).place();
            for (int slot = 0; slot < place.template().slotCount(); slot++) {
                add(place, slot, reader.templateRows(i).slot(slot));
            }
        }
        words.settle();
        return BlockFilter.encoded(longest, bloom(bytes));
    }

    private void add(TemplatePlace place, int slot, SlotColumn column) {
        SlotKind kind = place.template().slots().get(slot);
        long number = BlockFilter.slot(place.number(), slot);
        if (WordFilter.tellsOf(kind)) {
            words.add(
                    place.number(),
                    slot,
                    column,
                    (text, from, to) -> IdRuns.each(text, from, to, (start, end) -> {
                        add(number, text, start, end);
                        return true;
                    }));
        } else if (BlockFilter.tellsOf(kind)) {
            LongestId known = column instanceof SlotColumn.Pooled pooled ? pools.get(pooled.pool()) : null;
            if (known != null) {
                longest.computeIfAbsent(number, any -> new LongestId()).add(known);
                return;
            }
            column.visit((text, from, to) -> add(number, text, from, to));
            LongestId found = longest.get(number);
            if (found != null && column instanceof SlotColumn.Pooled pooled) {
                pools.put(pooled.pool(), found);
            }
        }
    }

    private void add(long slot, byte[] text, int from, int to) {
        longest.computeIfAbsent(slot, any -> new LongestId()).add(to - from);
        ids.add(IdRuns.key(text, from, to));
        if (to - from >= LongestId.LONG_MIN) {
            for (int i = from; i + LongestId.GRAM <= to; i += LongestId.GRAM) {
                ids.add(IdRuns.key(text, i, i + LongestId.GRAM));
            }
        }
    }

    private Optional<Bloom> bloom(long bytes) {
        long wanted = Math.min((long) ids.size() * BITS_PER_ID / Byte.SIZE, bytes / ID_SHARE);
        if (ids.size() == 0 || wanted * Byte.SIZE < (long) ids.size() * BITS_PER_ID_MIN) {
            return Optional.empty();
        }
        Bloom bloom = Bloom.empty((int) wanted, PROBES);
        ids.forEach(bloom::add);
        return Optional.of(bloom);
    }

    /** The segment with the words that were noted since the last call; empty when the file has them all. */
    public Optional<byte[]> nextWords() {
        return words.next();
    }
}
