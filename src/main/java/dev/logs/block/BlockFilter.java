package dev.logs.block;

import dev.logs.block.bytes.Bloom;
import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Checksum;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.SlotQuery;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Which ids are in the slots of a block: numbers, hexadecimal ones too, UUIDs, and what looks like an id in words. It knows ids as a
 * whole, of some how they begin, of long ones the parts; whether another part of one is asked for it tells from the longest id of
 * each slot. A block that has a filter has its words in the file's {@link WordFilter}. Immutable.
 */
public final class BlockFilter {

    private static final int UUID_LENGTH = 36;
    private static final int IPV4_DIGITS_MAX = 3;
    private static final int SLOTS_MAX = 1 << 20;
    private static final int PARTS_FROM_MAX = 1 << 10;

    private final int version;
    /** Ids of that length and longer are known by their parts. */
    private final int partsFrom;

    /** Places of slots, ascending. */
    private final long[] slots;

    private final SlotIds[] idsOf;
    private final Optional<Bloom> bits;

    private BlockFilter(ByteCursor cursor) {
        version = Versions.check(cursor, "filter", BlockLimits.FILTER_VERSION);
        partsFrom = version == 1 ? SlotIds.PARTS_ALWAYS : cursor.count(PARTS_FROM_MAX, "length of ids");
        slots = new long[cursor.count(Math.min(SLOTS_MAX, cursor.remaining()), "number of slots")];
        idsOf = new SlotIds[slots.length];
        long before = 0;
        for (int i = 0; i < slots.length; i++) {
            before += cursor.varint();
            slots[i] = before;
            idsOf[i] = SlotIds.read(cursor, version, partsFrom);
        }
        bits = cursor.remaining() == 0 ? Optional.empty() : Optional.of(Bloom.read(cursor));
        cursor.expectEnd("the filter");
    }

    /**
     * Reads a filter.
     *
     * @throws dev.logs.error.DamagedFileException when it is damaged
     */
    public static BlockFilter of(byte[] bytes) {
        return new BlockFilter(Checksum.open(bytes, "filter"));
    }

    /**
     * @param slots each that has ids
     * @param bits the keys; without them any id may be there
     */
    static byte[] encoded(int partsFrom, SortedMap<Long, SlotIds> slots, Optional<Bloom> bits) {
        ByteSink sink = new ByteSink(1024);
        sink.put(BlockLimits.FILTER_VERSION);
        sink.putVarint(partsFrom);
        sink.putVarint(slots.size());
        long[] before = {0};
        slots.forEach((slot, ids) -> {
            sink.putVarint(slot - before[0]);
            ids.writeTo(sink, partsFrom);
            before[0] = slot;
        });
        bits.ifPresent(bloom -> bloom.writeTo(sink));
        return Checksum.seal(sink);
    }

    /** The number of a slot in a filter; a template with more than 256 has several under one. */
    static long slot(int template, int slot) {
        return (long) template << 8 | slot & 0xFF;
    }

    static boolean isHex(SlotKind kind) {
        return kind == SlotKind.HEX_LOWER || kind == SlotKind.HEX_UPPER || kind == SlotKind.HEX_LONG;
    }

    /** Whether a value in a slot may be as asked. */
    boolean mayHold(TemplatePlace place, int slot, SlotQuery query) {
        SlotKind kind = place.template().slots().get(slot);
        return switch (kind) {
            case UUID -> query.length() == UUID_LENGTH ? has(query.wanted(), 0, UUID_LENGTH) : fitsUuid(query);
            case HEX_LOWER, HEX_UPPER, HEX_LONG -> {
                SlotIds ids = idsOf(place, slot);
                yield mayBeWhole(query, ids.longestWhole()) || mayBeInParts(query, ids.longest());
            }
            case WORD, TEXT, ECHO -> mayHoldRuns(query, idsOf(place, slot));
            case DIGITS -> version == 1 || mayHoldRuns(query, idsOf(place, slot));
            case IPV4 -> fitsIpv4(query.wanted());
            case BODY -> true;
        };
    }

    private SlotIds idsOf(TemplatePlace place, int slot) {
        int at = Arrays.binarySearch(slots, slot(place.number(), slot));
        return at < 0 ? SlotIds.NONE : idsOf[at];
    }

    /** Whether it is all there is where values are nothing but letters and digits. */
    private static boolean isWord(SlotQuery query) {
        return query.opensWord() && query.endsWord();
    }

    private boolean mayBeWhole(SlotQuery query, int lengthMax) {
        boolean isWhole = query.length() == lengthMax || isWord(query);
        return query.length() <= lengthMax && (!isWhole || has(query.wanted(), 0, query.length()));
    }

    private boolean mayBeInParts(SlotQuery query, int lengthMax) {
        byte[] wanted = query.wanted();
        if (lengthMax < partsFrom || wanted.length > lengthMax) {
            return false;
        }
        boolean isWhole = wanted.length == lengthMax || isWord(query);
        if (isWhole) {
            return has(wanted, 0, wanted.length);
        }
        // It may begin anywhere in an id, so that its parts are at one of eight places.
        for (int offset = 0; offset < SlotIds.GRAM; offset++) {
            boolean fits = true;
            for (int i = offset; fits && i + SlotIds.GRAM <= wanted.length; i += SlotIds.GRAM) {
                fits = has(wanted, i, i + SlotIds.GRAM);
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** What begins or ends with the query may be longer where the value goes on. */
    private boolean mayHoldRuns(SlotQuery query, SlotIds ids) {
        byte[] wanted = query.wanted();
        return ids.keys() == SlotIds.Keys.NONE
                || IdRuns.each(wanted, 0, wanted.length, (from, to) -> {
                    boolean begins = from > 0 || query.opensWord();
                    boolean ends = to < wanted.length || query.endsWord();
                    return mayHoldRun(wanted, from, to, new Place(ids, begins, begins && ends));
                });
    }

    /** Where a run of a query stands. */
    private record Place(SlotIds ids, boolean begins, boolean isWhole) {}

    private boolean mayHoldRun(byte[] wanted, int from, int to, Place place) {
        int length = to - from;
        boolean isShort = length < IdRuns.LENGTH_MIN;
        if (isShort && version == 1) {
            return true;
        }
        boolean isWhole = place.isWhole || length == place.ids.longest();
        if (length > place.ids.longest()) {
            return false;
        }
        if (isWhole && !isShort) {
            return has(wanted, from, to);
        }
        boolean beginsId = place.begins || isWhole;
        return !beginsId
                || place.ids.keys() != SlotIds.Keys.BEGINNINGS_TOO
                || has(wanted, from, from + IdRuns.DIGITS_MIN);
    }

    private boolean has(byte[] bytes, int from, int to) {
        return bits.isEmpty() || bits.get().mayHold(IdRuns.key(bytes, from, to));
    }

    /** Whether the hyphens stand where a UUID has them. */
    private static boolean fitsUuid(SlotQuery query) {
        byte[] part = query.wanted();
        for (int offset = 0; offset + part.length <= UUID_LENGTH; offset++) {
            int end = offset + part.length;
            boolean fits = (!query.opensWord() || offset == 0 || isHyphen(offset) || isHyphen(offset - 1))
                    && (!query.endsWord() || end == UUID_LENGTH || isHyphen(end) || isHyphen(end - 1));
            for (int i = 0; fits && i < part.length; i++) {
                fits = part[i] == '-' == isHyphen(offset + i);
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHyphen(int placeInUuid) {
        return placeInUuid == 8 || placeInUuid == 13 || placeInUuid == 18 || placeInUuid == 23;
    }

    /** Whether no number of it is too long. */
    private static boolean fitsIpv4(byte[] part) {
        int digits = 0;
        for (byte b : part) {
            digits = b == '.' ? 0 : digits + 1;
            if (digits > IPV4_DIGITS_MAX) {
                return false;
            }
        }
        return true;
    }
}
