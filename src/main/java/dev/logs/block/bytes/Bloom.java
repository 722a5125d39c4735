package dev.logs.block.bytes;

import dev.logs.error.DamagedFileException;

/**
 * A set of numbers that may hold more than was put in: who asks for one that was not is told so in most cases only. How bits are
 * chosen is part of the format.
 */
public final class Bloom {

    private static final int PROBES_MAX = 16;

    private final byte[] bytes;
    /** Where the bits begin. */
    private final int from;

    private final int length;
    private final int probes;

    private Bloom(Slice bits, int probes) {
        this.bytes = bits.bytes();
        this.from = bits.from();
        this.length = bits.length();
        this.probes = probes;
    }

    /** An empty set of so many bytes, at least 1. */
    public static Bloom empty(int bytes, int probes) {
        return new Bloom(Slice.of(new byte[Math.max(1, bytes)]), probes);
    }

    /**
     * Reads what {@link #writeTo} wrote, without a copy of its own.
     *
     * @throws DamagedFileException when it is none
     */
    public static Bloom read(ByteCursor cursor) {
        int probes = cursor.count(PROBES_MAX, "number of probes");
        Slice bits = cursor.slice(cursor.count(cursor.remaining(), "size of a filter"));
        if (bits.length() == 0) {
            throw Damage.of("a filter without bits");
        }
        return new Bloom(bits, probes);
    }

    public void writeTo(ByteSink sink) {
        sink.putVarint(probes);
        sink.putVarint(length);
        sink.put(bytes, from, length);
    }

    public void add(long number) {
        long hash = mixed(number);
        for (int i = 0; i < probes; i++) {
            long bit = bit(hash, i);
            bytes[from + (int) (bit >>> 3)] |= (byte) (1 << (bit & 7));
        }
    }

    public boolean mayHold(long number) {
        long hash = mixed(number);
        for (int i = 0; i < probes; i++) {
            long bit = bit(hash, i);
            if ((bytes[from + (int) (bit >>> 3)] >>> (bit & 7) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private long bit(long hash, int probe) {
        return ((hash & 0xFFFF_FFFFL) + probe * (hash >>> 32)) % ((long) length << 3);
    }

    private static long mixed(long number) {
        long hash = number * 0x9E37_79B9_7F4A_7C15L;
        hash = (hash ^ hash >>> 32) * 0xD6E8_FEB8_6659_FD93L;
        return hash ^ hash >>> 32;
    }
}
