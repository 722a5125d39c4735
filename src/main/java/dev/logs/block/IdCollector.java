package dev.logs.block;

import dev.logs.block.bytes.Bloom;
import dev.logs.block.bytes.LongSet;
import dev.logs.block.template.SlotKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Notes the ids in the slots of one block for its {@link BlockFilter}. Hexadecimal numbers, UUIDs, and ids in words are always kept as a whole;
 * decimal numbers, parts of ids and how they begin as far as all of it takes little room, what is smallest first. Used once, by
 * one thread.
 */
final class IdCollector {

    /** With as many probes, 1 id of 106 that is not in a block seems to be there; of a long one eight parts are asked for. */
    private static final int BITS_PER_KEY = 10;

    private static final int PROBES = 5;

    /** A filter of ids takes at most this part of its block, and is left out where that is too little to tell anything. */
    private static final int SHARE = 16;

    private static final int BITS_PER_KEY_MIN = 3;

    /** What is not always kept takes at most this part of the block. */
    private static final int OPTIONAL_SHARE = 64;

    private final LongSet keys = new LongSet();
    /** Of ids from {@link SlotIds#PARTS_MIN} to {@link SlotIds#PARTS_ALWAYS}. */
    private final LongSet parts = new LongSet();

    private final Map<Long, OfSlot> slots = new TreeMap<>();

    /** What is known of one slot. */
    OfSlot slot(long number, SlotKind kind) {
        return slots.computeIfAbsent(number, any -> new OfSlot(kind));
    }

    /** Has a slot share what was noted for another one. */
    void share(long number, OfSlot same) {
        if (slots.putIfAbsent(number, same) != null) {
            slots.get(number).add(same);
        }
    }

    /** The ids of one slot, or of several that have the same. */
    final class OfSlot {

        private final boolean hasParts;
        /** Whether all values are ids, whatever they are made of; how they begin is not kept. */
        private final boolean isId;
        /** Where whole ids have their keys: among all, or apart when they may be left out. */
        private final LongSet whole;

        private final boolean isNumber;
        private final LongSet beginnings = new LongSet();
        private int longest;
        private int longestBelowMin;
        private int longestBelowAlways;
        private boolean hasWhole = true;
        private boolean hasBeginnings;

        private OfSlot(SlotKind kind) {
            this.hasParts = kind == SlotKind.HEX_LONG;
            this.isId = BlockFilter.isHex(kind) || kind == SlotKind.UUID;
            this.isNumber = kind == SlotKind.DIGITS;
            this.whole = isNumber ? new LongSet() : keys;
        }

        void add(byte[] text, int from, int to) {
            int length = to - from;
            longest = Math.max(longest, length);
            longestBelowMin = length < SlotIds.PARTS_MIN ? Math.max(longestBelowMin, length) : longestBelowMin;
            longestBelowAlways =
                    length < SlotIds.PARTS_ALWAYS ? Math.max(longestBelowAlways, length) : longestBelowAlways;
            if (isId || length >= IdRuns.LENGTH_MIN) {
                whole.add(IdRuns.key(text, from, to));
            }
            if (!isId) {
                beginnings.add(IdRuns.beginningKey(text, from));
            } else if (hasParts) {
                addParts(text, from, to);
            }
        }

        private void addParts(byte[] text, int from, int to) {
            LongSet target = to - from < SlotIds.PARTS_ALWAYS ? parts : keys;
            for (int i = from; i + SlotIds.GRAM <= to; i += SlotIds.GRAM) {
                target.add(IdRuns.key(text, i, i + SlotIds.GRAM));
            }
        }

        private void add(OfSlot other) {
            longest = Math.max(longest, other.longest);
            longestBelowMin = Math.max(longestBelowMin, other.longestBelowMin);
            longestBelowAlways = Math.max(longestBelowAlways, other.longestBelowAlways);
            other.beginnings.forEach(beginnings::add);
            if (isNumber) {
                other.whole.forEach(whole::add);
            }
        }

        private SlotIds told(int partsFrom) {
            SlotIds.Keys known = hasBeginnings ? SlotIds.Keys.BEGINNINGS_TOO : SlotIds.Keys.WHOLE;
            return new SlotIds(
                    longest,
                    partsFrom == SlotIds.PARTS_MIN ? longestBelowMin : longestBelowAlways,
                    hasWhole ? known : SlotIds.Keys.NONE);
        }
    }

    /** @param bytes what the block takes */
    byte[] filter(long bytes) {
        long keysMax = keys(Math.min(keys.size() * BITS_PER_KEY / Byte.SIZE + bytes / OPTIONAL_SHARE, bytes / SHARE));
        List<OfSlot> ofSlots = new ArrayList<>(new HashSet<>(slots.values()));
        ofSlots.sort(Comparator.comparingInt(each -> each.isNumber ? each.whole.size() : 0));
        for (OfSlot each : ofSlots) {
            each.hasWhole = !each.isNumber || took(each.whole, keysMax);
        }
        int partsFrom = took(parts, keysMax) ? SlotIds.PARTS_MIN : SlotIds.PARTS_ALWAYS;
        ofSlots.sort(Comparator.comparingInt(each -> each.beginnings.size()));
        for (OfSlot each : ofSlots) {
            each.hasBeginnings = each.hasWhole && !each.isId && took(each.beginnings, keysMax);
        }
        TreeMap<Long, SlotIds> told = new TreeMap<>();
        slots.forEach((number, ids) -> told.put(number, ids.told(partsFrom)));
        return BlockFilter.encoded(partsFrom, told, bits(bytes));
    }

    private static long keys(long bytes) {
        return bytes * Byte.SIZE / BITS_PER_KEY;
    }

    /** Adds optional keys if there is room for all of them. */
    private boolean took(LongSet optional, long keysMax) {
        boolean fits = keys.size() + optional.size() <= keysMax;
        if (fits) {
            optional.forEach(keys::add);
        }
        return fits || optional.size() == 0;
    }

    private Optional<Bloom> bits(long bytes) {
        long wanted = Math.min((long) keys.size() * BITS_PER_KEY / Byte.SIZE, bytes / SHARE);
        if (keys.size() == 0 || wanted * Byte.SIZE < (long) keys.size() * BITS_PER_KEY_MIN) {
            return Optional.empty();
        }
        Bloom bloom = Bloom.empty((int) wanted, PROBES);
        keys.forEach(bloom::add);
        return Optional.of(bloom);
    }
}
