package dev.logs.block;

import dev.logs.block.bytes.Bloom;
import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.template.Anchor;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.SlotQuery;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Which ids are in the slots of a block: hexadecimal numbers, UUIDs, and what looks like an id in words. It knows ids as a whole;
 * whether a part of one is asked for it tells from the longest id of each slot. A block that has a filter has its words in the
 * file's {@link WordFilter}. Immutable.
 */
public final class BlockFilter {

    private static final int UUID_LENGTH = 36;
    private static final int SLOTS_MAX = 1 << 20;

    /** Places of slots, ascending. */
    private final long[] slots;

    private final LongestId[] longest;
    private final Optional<Bloom> ids;

    private BlockFilter(long[] slots, LongestId[] longest, Optional<Bloom> ids) {
        this.slots = slots;
        this.longest = longest;
        this.ids = ids;
    }

    /**
     * Reads a filter.
     *
     * @throws dev.logs.error.DamagedFileException when it is damaged
     */
    public static BlockFilter of(byte[] bytes) {
        ByteCursor cursor = Checksum.open(bytes, "filter");
        Versions.check(cursor, "filter");
        long[] slots = new long[cursor.count(Math.min(SLOTS_MAX, cursor.remaining()), "number of slots")];
        LongestId[] longest = new LongestId[slots.length];
        long before = 0;
        for (int i = 0; i < slots.length; i++) {
            before += cursor.varint();
            slots[i] = before;
            longest[i] = LongestId.read(cursor);
        }
        Optional<Bloom> ids = cursor.remaining() == 0 ? Optional.empty() : Optional.of(Bloom.read(cursor));
        cursor.expectEnd("the filter");
        return new BlockFilter(slots, longest, ids);
    }

    /** @param longest for each slot that has ids */
    static byte[] encoded(SortedMap<Long, LongestId> longest, Optional<Bloom> ids) {
        ByteSink sink = new ByteSink(1024);
        sink.put(BlockLimits.VERSION);
        sink.putVarint(longest.size());
        long[] before = {0};
        longest.forEach((slot, length) -> {
            sink.putVarint(slot - before[0]);
            length.writeTo(sink);
            before[0] = slot;
        });
        ids.ifPresent(bloom -> bloom.writeTo(sink));
        return Checksum.seal(sink);
    }

    /** The number of a slot in a filter; a template with more than 256 has several under one. */
    static long slot(int template, int slot) {
        return (long) template << 8 | slot & 0xFF;
    }

    /** Whether the filter tells of the ids of such slots. */
    static boolean tellsOf(SlotKind kind) {
        return isHex(kind) || kind == SlotKind.UUID || WordFilter.tellsOf(kind) && kind != SlotKind.BODY;
    }

    static boolean isHex(SlotKind kind) {
        return kind == SlotKind.HEX_LOWER || kind == SlotKind.HEX_UPPER || kind == SlotKind.HEX_LONG;
    }

    /** Whether a value in a slot may be as asked. */
    boolean mayHold(TemplatePlace place, int slot, SlotQuery query) {
        SlotKind kind = place.template().slots().get(slot);
        if (!tellsOf(kind)) {
            return true;
        }
        if (kind == SlotKind.UUID) {
            return query.length() == UUID_LENGTH ? has(query.wanted(), 0, UUID_LENGTH) : fitsUuid(query.wanted());
        }
        int at = Arrays.binarySearch(slots, slot(place.number(), slot));
        if (isHex(kind)) {
            return at >= 0 && (mayBeShort(query, longest[at].ofShort()) || mayBeLong(query, longest[at].any()));
        }
        return mayHoldRuns(query, at < 0 ? 0 : longest[at].any());
    }

    private boolean mayBeShort(SlotQuery query, int lengthMax) {
        boolean isWhole = query.length() == lengthMax || query.anchor() == Anchor.BOTH;
        return query.length() <= lengthMax && (!isWhole || has(query.wanted(), 0, query.length()));
    }

    private boolean mayBeLong(SlotQuery query, int lengthMax) {
        byte[] wanted = query.wanted();
        if (lengthMax < LongestId.LONG_MIN || wanted.length > lengthMax) {
            return false;
        }
        boolean isWhole = wanted.length == lengthMax || query.anchor() == Anchor.BOTH;
        if (isWhole) {
            return has(wanted, 0, wanted.length);
        }
        // It may begin anywhere in an id, so that its parts are at one of eight places.
        for (int offset = 0; offset < LongestId.GRAM; offset++) {
            boolean fits = true;
            for (int i = offset; fits && i + LongestId.GRAM <= wanted.length; i += LongestId.GRAM) {
                fits = has(wanted, i, i + LongestId.GRAM);
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** What begins or ends with the query may be longer where the value goes on. */
    private boolean mayHoldRuns(SlotQuery query, int lengthMax) {
        boolean opensValue = query.anchor() == Anchor.START || query.anchor() == Anchor.BOTH;
        boolean endsValue = query.anchor() == Anchor.END || query.anchor() == Anchor.BOTH;
        return IdRuns.each(query.wanted(), 0, query.length(), (from, to) -> {
            boolean isWhole = to - from == lengthMax || (from > 0 || opensValue) && (to < query.length() || endsValue);
            return to - from <= lengthMax && (!isWhole || has(query.wanted(), from, to));
        });
    }

    private boolean has(byte[] bytes, int from, int to) {
        return ids.isEmpty() || ids.get().mayHold(IdRuns.key(bytes, from, to));
    }

    /** Whether the hyphens stand where a UUID has them. */
    private static boolean fitsUuid(byte[] part) {
        for (int offset = 0; offset + part.length <= UUID_LENGTH; offset++) {
            boolean fits = true;
            for (int i = 0; fits && i < part.length; i++) {
                int at = offset + i;
                fits = part[i] == '-' == (at == 8 || at == 13 || at == 18 || at == 23);
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }
}
