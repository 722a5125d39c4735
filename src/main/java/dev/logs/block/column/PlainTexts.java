package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.StreamPart;
import dev.logs.block.template.Anchor;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;

/** Lengths, and all bytes behind each other. */
final class PlainTexts implements TextColumn {

    /** A shorter literal stands in so many places that texts are looked at one by one, where it is to stand at one end. */
    private static final int RARE_LENGTH_MIN = 3;

    private final LongColumn lengths;
    private final StreamPart part;
    private int[] starts = new int[0];

    PlainTexts(LongColumn lengths, StreamPart part) {
        this.lengths = lengths;
        this.part = part;
    }

    @Override
    public int size() {
        return lengths.size();
    }

    @Override
    public void append(int index, ByteSink target) {
        int[] known = starts();
        Slice slice = part.slice();
        target.put(slice.bytes(), slice.from() + known[index], known[index + 1] - known[index]);
    }

    @Override
    public void find(SlotQuery query, BitSet hits) {
        if (part.length() < query.length()) {
            return;
        }
        if (query.anchor() == Anchor.ANYWHERE || query.length() >= RARE_LENGTH_MIN) {
            findInAll(query, hits);
            return;
        }
        Slice slice = part.slice();
        int[] known = starts();
        for (int i = 0; i < lengths.size(); i++) {
            if (query.accepts(slice.bytes(), slice.from() + known[i], slice.from() + known[i + 1])) {
                hits.set(i);
            }
        }
    }

    /** Looks through all texts at once; lengths are needed only where something is found. */
    private void findInAll(SlotQuery query, BitSet hits) {
        Slice slice = part.slice();
        int at = slice.from();
        while ((at = query.literal().indexIn(slice.bytes(), at, slice.end())) >= 0) {
            int[] known = starts();
            int index = textAt(at - slice.from());
            int end = slice.from() + known[index + 1];
            if (at + query.length() > end) {
                // It goes on in the next text.
                at++;
            } else {
                if (query.anchor() == Anchor.ANYWHERE
                        || query.accepts(slice.bytes(), slice.from() + known[index], end)) {
                    hits.set(index);
                }
                at = end;
            }
        }
    }

    /** The text in which a byte lies. */
    private int textAt(int offset) {
        int low = 0;
        int high = lengths.size() - 1;
        int[] known = starts();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known[middle + 1] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int[] starts() {
        if (starts.length == 0) {
            starts = findStarts();
        }
        return starts;
    }

    private int[] findStarts() {
        int[] ends = new int[lengths.size() + 1];
        long at = 0;
        for (int i = 0; i < lengths.size(); i++) {
            at += Damage.bounded(lengths.get(i), part.length() - at, "length of a text");
            ends[i + 1] = (int) at;
        }
        return ends;
    }
}
