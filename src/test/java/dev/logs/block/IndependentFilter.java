package dev.logs.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of words and ids, written from man/logs-format.5 alone. */
final class IndependentFilter extends IndependentBytes {

    private record Bits(long probes, byte[] bytes) {

        boolean has(long number) {
            long hash = number * 0x9E3779B97F4A7C15L;
            hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
            hash ^= hash >>> 32;
            long step = hash >>> 32;
            long bit = hash & 0xFFFFFFFFL;
            for (long i = 0; i < probes; i++, bit += step) {
                int place = (int) (bit % (bytes.length * 8L));
                if ((bytes[place / 8] >> place % 8 & 1) == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Bits> words = new ArrayList<>();
    private final List<Bits> ids = new ArrayList<>();
    /** Ids of that length and longer are known by their parts. */
    long partsFrom;

    /** By number of the slot. */
    final Map<Long, Slot> slots = new HashMap<>();

    /** What is known of a slot: the longest id, the longest shorter than {@link #partsFrom}, and which keys. */
    record Slot(long longest, long shorter, boolean hasKeys, boolean hasBeginnings) {}

    void addWords(byte[] segment) {
        start(segment);
        words.add(bits());
    }

    void readFilter(byte[] filter) {
        start(filter, 2);
        slots.clear();
        ids.clear();
        partsFrom = varint();
        long number = 0;
        for (long left = varint(); left > 0; left--) {
            number += varint();
            long said = varint();
            long longest = said / 2;
            slots.put(number, new Slot(longest, longest < partsFrom ? longest : varint(), said > 0, said % 2 == 1));
        }
        if (at < filter.length - 4) {
            ids.add(bits());
        }
    }

    private Bits bits() {
        long probes = varint();
        return new Bits(probes, take((int) varint()));
    }

    private boolean hasWord(long number) {
        return words.stream().anyMatch(bits -> bits.has(number));
    }

    boolean hasWords(int template, int slot, byte[] value) {
        long place = (template * 256L + slot % 256) << 24;
        if (hasWord(place) && hasWord(place + 1) && hasWord(place + 2) && hasWord(place + 3)) {
            return true;
        }
        boolean has = true;
        for (int i = 0; i + 2 < value.length; i++) {
            has &= hasWord(place + folded(value[i]) + folded(value[i + 1]) * 256 + folded(value[i + 2]) * 65536);
        }
        return has;
    }

    private static long folded(byte b) {
        return b >= '0' && b <= '9' ? '0' : b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b & 255;
    }

    private boolean hasId(byte[] id) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : id) {
            hash = (hash ^ (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b & 255)) * 0x100000001B3L;
        }
        return ids.isEmpty() || ids.get(0).has(hash);
    }

    OnSlot on(long number) {
        return new OnSlot(slots.get(number));
    }

    /** What the filter says of the ids in one slot. */
    final class OnSlot {

        private final @Nullable Slot slot;

        private OnSlot(@Nullable Slot slot) {
            this.slot = slot;
        }

        boolean hasId(byte[] id) {
            return IndependentFilter.this.hasId(id);
        }

        private boolean mayBeSoLong(int length) {
            return slot != null && length <= (length < partsFrom ? slot.shorter : slot.longest);
        }

        boolean hasRun(byte[] run) {
            boolean isOpen = slot != null && !slot.hasKeys;
            return isOpen
                    || mayBeSoLong(run.length)
                            && (run.length < 8 || hasId(run))
                            && (slot == null || !slot.hasBeginnings || hasId(Arrays.copyOf(run, 6)));
        }

        boolean hasHex(byte[] digits) {
            boolean has = mayBeSoLong(digits.length) && hasId(digits);
            for (int i = 0; digits.length >= partsFrom && i + 8 <= digits.length; i += 8) {
                has &= hasId(Arrays.copyOfRange(digits, i, i + 8));
            }
            return has;
        }
    }
}
