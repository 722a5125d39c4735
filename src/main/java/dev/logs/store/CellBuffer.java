package dev.logs.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Encodes one SQLite record: a header of serial types, then the values. Used again for record after record. */
final class CellBuffer {

    /** Serial types of the SQLite file format. */
    private static final int NULL = 0;

    private static final int ZERO = 8;
    private static final int ONE = 9;
    private static final int FIRST_TEXT = 13;

    /** Room for all numbers of a record, so that only texts need to ask for more. */
    private static final int SPARE_BYTES = 64;

    private byte[] bytes = new byte[4_096];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** Begins a record: the first byte will be the header's length, see {@link #endHeader}. */
    void beginHeader() {
        length = 1;
    }

    void typeOfNull() {
        bytes[length++] = NULL;
    }

    void typeOf(long number) {
        bytes[length++] = (byte) serialType(number);
    }

    void typeOf(byte @Nullable [] text) {
        varint(text == null ? NULL : FIRST_TEXT + 2L * text.length);
    }

    /** @param number of a text, or {@link DistinctTexts#NONE} */
    void typeOf(DistinctTexts texts, int number) {
        varint(number == DistinctTexts.NONE ? NULL : FIRST_TEXT + 2L * texts.length(number));
    }

    /** Ends the header, which has fewer than 128 bytes. */
    void endHeader() {
        bytes[0] = (byte) length;
    }

    void value(long number) {
        for (int shift = 8 * (size(serialType(number)) - 1); shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (number >> shift);
        }
    }

    void value(byte @Nullable [] text) {
        if (text != null) {
            value(text, 0, text.length);
        }
    }

    /** @param number of a text, or {@link DistinctTexts#NONE} */
    void value(DistinctTexts texts, int number) {
        if (number != DistinctTexts.NONE) {
            value(texts.array(), texts.start(number), texts.length(number));
        }
    }

    void value(byte[] from, int start, int count) {
        ensure(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
    }

    /** Becomes the key of an index on numbers. */
    void key(long number, long logid) {
        beginHeader();
        typeOf(number);
        typeOf(logid);
        endHeader();
        value(number);
        value(logid);
    }

    /** Becomes the key of an index on texts. */
    void key(DistinctTexts texts, int number, long logid) {
        beginHeader();
        typeOf(texts, number);
        typeOf(logid);
        endHeader();
        value(texts, number);
        value(logid);
    }

    /** A page number, as an interior cell begins with. */
    void child(int page) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (page >> shift);
        }
    }

    /** SQLite's variable-length integer: seven bits a byte, most significant first, the ninth byte whole. */
    void varint(long number) {
        if (number >= 0 && number < 128) {
            bytes[length++] = (byte) number;
            return;
        }
        int size = varintSize(number);
        if (size == 9) {
            bytes[length + 8] = (byte) number;
            sevenBitGroups(number >>> 8, 8, true);
        } else {
            sevenBitGroups(number, size, false);
        }
        length += size;
    }

    private void sevenBitGroups(long number, int count, boolean continued) {
        long rest = number;
        for (int i = count - 1; i >= 0; i--) {
            boolean last = i == count - 1 && !continued;
            bytes[length + i] = (byte) (last ? rest & 0x7f : rest & 0x7f | 0x80);
            rest >>>= 7;
        }
    }

    static int varintSize(long number) {
        int bits = 64 - Long.numberOfLeadingZeros(number | 1);
        return Math.min(9, (bits + 6) / 7);
    }

    private void ensure(int more) {
        if (length + more + SPARE_BYTES > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + SPARE_BYTES));
        }
    }

    private static int serialType(long number) {
        if (number == 0) {
            return ZERO;
        }
        if (number == 1) {
            return ONE;
        }
        int bits = 65 - Long.numberOfLeadingZeros(number < 0 ? ~number : number);
        if (bits <= 32) {
            return (bits + 7) / 8;
        }
        return bits <= 48 ? 5 : 6;
    }

    private static int size(int serialType) {
        return switch (serialType) {
            case ZERO, ONE -> 0;
            case 5 -> 6;
            case 6 -> 8;
            default -> serialType;
        };
    }
}
