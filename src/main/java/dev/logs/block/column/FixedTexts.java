package dev.logs.block.column;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Slice;
import dev.logs.block.bytes.StreamGroup;
import dev.logs.block.bytes.StreamPart;
import dev.logs.block.bytes.StreamReader;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;

/** Texts of the same length: the first bytes of all, then the second bytes of all, ... */
final class FixedTexts implements TextColumn {

    /** The longest that is stored so. */
    static final int WIDTH_MAX = 255;

    private final StreamPart[] planes;
    private final int count;
    private Slice[] slices = new Slice[0];

    private FixedTexts(StreamPart[] planes, int count) {
        this.planes = planes;
        this.count = count;
    }

    static FixedTexts read(StreamReader streams, int count) {
        ByteCursor directory = streams.directory();
        StreamPart[] planes = new StreamPart[directory.count(WIDTH_MAX, "length of texts")];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = streams.claim(StreamGroup.HIGH_BYTES, count);
        }
        return new FixedTexts(planes, count);
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public int fixedLength() {
        return planes.length;
    }

    @Override
    public void append(int index, ByteSink target) {
        Slice[] known = slices();
        int from = target.extend(known.length);
        byte[] bytes = target.array();
        for (int i = 0; i < known.length; i++) {
            bytes[from + i] = known[i].bytes()[known[i].from() + index];
        }
    }

    private Slice[] slices() {
        if (slices.length == 0 && planes.length > 0) {
            Slice[] all = new Slice[planes.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = planes[i].slice();
            }
            slices = all;
        }
        return slices;
    }

    @Override
    public void find(SlotQuery query, BitSet hits) {
        ByteSink text = new ByteSink(planes.length);
        for (int i = 0; i < count; i++) {
            text.clear();
            append(i, text);
            if (query.accepts(text.array(), 0, text.length())) {
                hits.set(i);
            }
        }
    }

    /** The last bytes of ids differ most; planes of which only some bits are asked come behind the others. */
    @Override
    public void findPacked(PackedQuery query, BitSet hits) {
        PlaneCandidates candidates = new PlaneCandidates(count);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = planes.length - 1; i >= 0 && !candidates.areNone(); i--) {
                int mask = query.masks()[i] & 0xFF;
                if (mask != 0 && mask == 0xFF == (pass == 0)) {
                    candidates.retain(planes[i].slice(), mask, query.wanted()[i] & 0xFF);
                }
            }
        }
        candidates.mark(hits);
    }
}
