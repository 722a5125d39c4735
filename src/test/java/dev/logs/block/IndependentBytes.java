package dev.logs.block;

import com.github.luben.zstd.Zstd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Bytes, frames and streams as man/logs-format.5 describes them. */
class IndependentBytes {

    byte[] bytes = new byte[0];
    int at;
    private final List<byte[]> streams = new ArrayList<>();
    private final int[] used = new int[6];
    private int own;

    void openPayload(List<byte[]> pieces) {
        start(pieces.get(0));
        bytes = frame();
        at = 0;
        int[] ends = new int[1 + (int) varint()];
        at += 4 * (ends.length - 1);
        int count = 6 + (int) varint();
        streams.clear();
        Arrays.fill(used, 0);
        own = 6;
        for (int i = 0; i < count; i++) {
            int raw = (int) varint();
            int length = (int) varint();
            int piece = length == 0 ? 0 : (int) varint();
            ends[piece] += length;
            streams.add(unpack(Arrays.copyOfRange(pieces.get(piece), ends[piece] - length, ends[piece]), raw));
        }
    }

    byte[] part(int group, int length) {
        if (length >= 1024) {
            return streams.get(own++);
        }
        used[group] += length;
        return Arrays.copyOfRange(streams.get(group), used[group] - length, used[group]);
    }

    void start(byte[] sealed) {
        start(sealed, 1);
    }

    void start(byte[] sealed, int version) {
        bytes = sealed;
        at = 0;
        if (next() != version) {
            throw new IllegalArgumentException("unknown version");
        }
    }

    byte[] frame() {
        int raw = (int) varint();
        return unpack(take((int) varint()), raw);
    }

    static byte[] unpack(byte[] stored, int raw) {
        return stored.length == raw ? stored : Zstd.decompress(stored, raw);
    }

    int next() {
        return bytes[at++] & 255;
    }

    byte[] take(int count) {
        at += count;
        return Arrays.copyOfRange(bytes, at - count, at);
    }

    long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = next();
            value |= (b & 127L) << shift;
            if (b < 128) {
                return value;
            }
        }
    }

    long zigzag() {
        long value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    static String text(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; ) {
            int lead = bytes[i] & 255;
            int length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
            int codePoint = length == 1 ? lead : lead & 0xFF >> length + 1;
            for (int j = 1; j < length; j++) {
                codePoint = codePoint << 6 | bytes[i + j] & 63;
            }
            text.appendCodePoint(codePoint);
            i += length;
        }
        return text.toString();
    }
}
