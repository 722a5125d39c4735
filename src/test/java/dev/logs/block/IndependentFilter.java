package dev.logs.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    /** By number of the slot: the longest id, and the longest of those shorter than 40. */
    final Map<Long, long[]> longest = new HashMap<>();

    void addWords(byte[] segment) {
        start(segment);
        words.add(bits());
    }

    void readFilter(byte[] filter) {
        start(filter);
        longest.clear();
        ids.clear();
        long number = 0;
        for (long left = varint(); left > 0; left--) {
            number += varint();
            long any = varint();
            longest.put(number, new long[] {any, any < 40 ? any : varint()});
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

    boolean hasId(byte[] id) {
        long hash = 0xCBF29CE484222325L;
        for (byte b : id) {
            hash = (hash ^ (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b & 255)) * 0x100000001B3L;
        }
        return ids.isEmpty() || ids.get(0).has(hash);
    }
}
