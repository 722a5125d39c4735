package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;

/** Distinct texts and indexes. */
final class DictionaryTexts implements TextColumn {

    private final TextCodec codec;
    private final TextColumn entries;
    private final LongColumn column;
    private long[] ids = new long[0];

    DictionaryTexts(TextCodec codec, TextColumn entries, LongColumn column) {
        this.codec = codec;
        this.entries = entries;
        this.column = column;
    }

    @Override
    public int size() {
        return column.size();
    }

    /** The index of the entry that a text is. */
    private int entry(int index) {
        if (ids.length == 0) {
            ids = codec == TextCodec.RECENT ? RecentIds.toIds(column.values(), entries.size()) : column.values();
        }
        return Damage.bounded(ids[index], entries.size() - 1L, "index into a dictionary");
    }

    @Override
    public BitSet alphabet() {
        return entries.alphabet();
    }

    @Override
    public void append(int index, ByteSink target) {
        entries.append(entry(index), target);
    }

    @Override
    public int fixedLength() {
        return entries.fixedLength();
    }

    /** Each distinct text is looked at once; the indexes only if one is as asked. */
    @Override
    public void find(SlotQuery query, BitSet hits) {
        BitSet distinct = new BitSet();
        entries.find(query, distinct);
        markAll(distinct, hits);
    }

    @Override
    public void findPacked(PackedQuery query, BitSet hits) {
        BitSet distinct = new BitSet();
        entries.findPacked(query, distinct);
        markAll(distinct, hits);
    }

    @Override
    public void select(TextTest test, BitSet hits) {
        BitSet distinct = new BitSet();
        entries.select(test, distinct);
        markAll(distinct, hits);
    }

    @Override
    public void visit(TextVisitor visitor) {
        entries.visit(visitor);
    }

    private void markAll(BitSet distinct, BitSet hits) {
        if (distinct.isEmpty()) {
            return;
        }
        boolean[] isHit = new boolean[entries.size()];
        distinct.stream().forEach(entry -> isHit[entry] = true);
        for (int i = 0; i < size(); i++) {
            if (isHit[entry(i)]) {
                hits.set(i);
            }
        }
    }
}
