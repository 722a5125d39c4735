package dev.logs.block.template;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.LongBytes;
import dev.logs.block.bytes.Slice;
import java.util.Arrays;

/** Many texts behind each other in one array. One thread. */
public final class Texts {

    private final ByteSink bytes;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    public Texts() {
        this(new ByteSink(1024));
    }

    private Texts(ByteSink bytes) {
        this.bytes = bytes;
    }

    /** Texts that lie in the array of another; nothing is copied. */
    public static Texts within(Texts other) {
        return new Texts(other.bytes);
    }

    public void add(byte[] text) {
        add(text, 0, text.length);
    }

    /** Adds a copy. */
    public void add(byte[] from, int start, int length) {
        int at = bytes.length();
        bytes.put(from, start, length);
        addRange(at, bytes.length());
    }

    /** Adds a part of {@link #array()}; for {@link #within}. */
    public void addRange(int from, int to) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = from;
        ends[count++] = to;
    }

    /** Takes the last text back. */
    public void removeLast() {
        count--;
        bytes.truncate(starts[count]);
    }

    /** Behind {@link #array()}, for a text that is written there and then added by {@link #addRange}. */
    ByteSink sink() {
        return bytes;
    }

    public byte[] array() {
        return bytes.array();
    }

    /** How many bytes of {@link #array()} are used. */
    public int arrayLength() {
        return bytes.length();
    }

    public int size() {
        return count;
    }

    public int start(int index) {
        return starts[index];
    }

    /** Exclusive. */
    public int end(int index) {
        return ends[index];
    }

    public int length(int index) {
        return ends[index] - starts[index];
    }

    /** The sum of all lengths. */
    public long totalBytes() {
        long total = 0;
        for (int i = 0; i < count; i++) {
            total += ends[i] - starts[i];
        }
        return total;
    }

    /** All texts without anything between them: where they lie, when they lie so, else a copy. */
    public Slice joined() {
        int start = count == 0 ? 0 : starts[0];
        int end = start;
        for (int i = 0; i < count && starts[i] == end; i++) {
            end = ends[i];
        }
        if (end - start == totalBytes()) {
            return new Slice(bytes.array(), start, end - start);
        }
        ByteSink copy = new ByteSink((int) Math.min(totalBytes(), Integer.MAX_VALUE - 8));
        for (int i = 0; i < count; i++) {
            copy.put(bytes.array(), starts[i], ends[i] - starts[i]);
        }
        return Slice.of(copy);
    }

    /** Whether two of the texts are the same. */
    public boolean same(int a, int b) {
        byte[] all = bytes.array();
        return Arrays.equals(all, starts[a], ends[a], all, starts[b], ends[b]);
    }

    /** A hash over all bytes of one text. */
    public int hash(int index) {
        return hash(bytes.array(), starts[index], ends[index]);
    }

    /** A hash over bytes. */
    public static int hash(byte[] bytes, int from, int to) {
        long hash = 0x9E37_79B9_7F4A_7C15L + (to - from);
        int i = from;
        for (; i + 8 <= to; i += 8) {
            hash = (hash ^ LongBytes.at(bytes, i)) * 0xFF51_AFD7_ED55_8CCDL;
            hash ^= hash >>> 32;
        }
        long rest = 0;
        for (; i < to; i++) {
            rest = rest << 8 | bytes[i] & 0xFF;
        }
        hash = (hash ^ rest) * 0x100_0000_01B3L;
        hash ^= hash >>> 29;
        hash *= 0xC4CE_B9FE_1A85_EC53L;
        return (int) (hash >>> 32);
    }
}
