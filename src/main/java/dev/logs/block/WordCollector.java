package dev.logs.block;

import dev.logs.block.bytes.Bloom;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.bytes.LongSet;
import dev.logs.block.column.SlotColumn;
import dev.logs.block.column.TextVisitor;
import dev.logs.block.column.ValuePool;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes the words in slots for a {@link WordFilter}. One thread. */
final class WordCollector {

    private static final int BITS_PER_KEY = 6;
    private static final int PROBES = 3;

    /** A slot with more holds ids or the like, of which every part occurs somewhere. Raised: bits that tell nothing. */
    private static final int KEYS_PER_SLOT_MAX = 8_192;

    /** The words take at most this part of the blocks; what has most of them is given up first. */
    private static final int SHARE = 64;

    /** The same in bytes, however many blocks there are: what a search reads before it looks at any. */
    private static final long BYTES_MAX = 256L << 10;

    /** A file with fewer blocks has no filter, so that the first may take what is allowed to so many. */
    private static final int BLOCKS_MIN = 4;

    private final WordFilter earlier;
    private LongSet keys = new LongSet();
    /** Those that are in no segment yet. */
    private LongSet fresh = new LongSet();

    private final Map<Long, SlotWords> slots = new HashMap<>();
    /** Slots that may hold anything. */
    private final Set<Long> open = new HashSet<>();

    /** What the pools of the block hold, which several slots share. */
    private final Map<ValuePool, LongSet> grams = new HashMap<>();

    private final BitSet bodies = new BitSet();
    private long bytesMax;

    WordCollector(WordFilter earlier) {
        this.earlier = earlier;
    }

    /** Tells that words of a block of so many bytes come. */
    void allow(long blockBytes) {
        long more = blockBytes / SHARE;
        bytesMax = Math.min(BYTES_MAX, bytesMax + (bytesMax == 0 ? BLOCKS_MIN * more : more));
    }

    /**
     * Notes the words of a slot.
     *
     * @param visitor is shown the values of the slot, too, but for texts behind first lines, and those of a pool only once
     */
    void add(int template, int slot, SlotColumn column, TextVisitor visitor) {
        boolean isBody = column instanceof SlotColumn.Body;
        long place = isBody ? WordKeys.ofSlot(WordKeys.BODIES, 0) : WordKeys.ofSlot(template, slot);
        SlotWords known = slots.computeIfAbsent(place, SlotWords::new);
        if (column instanceof SlotColumn.Body body) {
            body.visitNew(bodies, known::add);
        } else if (column instanceof SlotColumn.Pooled pooled) {
            grams.computeIfAbsent(pooled.pool(), any -> gramsOf(column, visitor))
                    .forEach(known::add);
        } else {
            column.visit((bytes, from, to) -> {
                known.add(bytes, from, to);
                visitor.visit(bytes, from, to);
            });
        }
        if (known.count > KEYS_PER_SLOT_MAX && !open.contains(place)) {
            open(place);
        }
    }

    private static LongSet gramsOf(SlotColumn column, TextVisitor visitor) {
        LongSet grams = new LongSet();
        column.visit((bytes, from, to) -> {
            for (int i = from; i + WordKeys.GRAM <= to; i++) {
                grams.add(WordKeys.gram(bytes, i));
            }
            visitor.visit(bytes, from, to);
        });
        return grams;
    }

    /** The words of one slot. */
    private final class SlotWords {

        private final long place;
        private int count;

        private SlotWords(long place) {
            this.place = place;
        }

        private void add(byte[] bytes, int from, int to) {
            for (int i = from; i + WordKeys.GRAM <= to; i++) {
                add(WordKeys.gram(bytes, i));
            }
        }

        private void add(long gram) {
            if (count <= KEYS_PER_SLOT_MAX && keys.add(place | gram)) {
                count++;
                fresh.add(place | gram);
            }
        }
    }

    private void open(long place) {
        open.add(place);
        WordKeys.open(place, fresh::add);
    }

    /** Tells that the words of a block have come: those of the slots with most are given up where there are too many. */
    void settle() {
        long bytes = bytes(keys.size());
        if (bytes > bytesMax) {
            List<SlotWords> largestFirst = slots.values().stream()
                    .filter(each -> !open.contains(each.place))
                    .sorted(Comparator.comparingInt(each -> -each.count))
                    .toList();
            for (int i = 0; i < largestFirst.size() && bytes > bytesMax; i++) {
                bytes -= bytes(largestFirst.get(i).count);
                open(largestFirst.get(i).place);
            }
        }
        grams.clear();
        keys = withoutOpen(keys);
        fresh = withoutOpen(fresh);
    }

    private LongSet withoutOpen(LongSet from) {
        LongSet kept = new LongSet();
        from.forEach(key -> {
            if (WordKeys.isOpenMark(key) || !open.contains(WordKeys.slotOf(key))) {
                kept.add(key);
            }
        });
        return kept;
    }

    private static long bytes(int keys) {
        return (long) keys * BITS_PER_KEY / Byte.SIZE;
    }

    /** A segment with what is new since the last call. */
    Optional<byte[]> next() {
        LongSet added = new LongSet();
        fresh.forEach(key -> {
            if (!earlier.has(key)) {
                added.add(key);
            }
        });
        fresh = new LongSet();
        if (added.size() == 0) {
            return Optional.empty();
        }
        Bloom bloom = Bloom.empty((int) bytes(added.size()), PROBES);
        added.forEach(bloom::add);
        ByteSink sink = new ByteSink(1024);
        sink.put(BlockLimits.VERSION);
        bloom.writeTo(sink);
        return Optional.of(Checksum.seal(sink));
    }
}
