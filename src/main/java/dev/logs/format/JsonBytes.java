package dev.logs.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What {@link JsonText} does for strings, for texts as bytes: see {@link dev.logs.entry.EntryView} for their form. */
final class JsonBytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    private static final long LEADS = 0xEDEDEDEDEDEDEDEDL;

    /** First byte of a surrogate in three bytes, and of some other characters. */
    private static final int SURROGATE_LEAD = 0xED;

    private static final int SURROGATE_LENGTH = 3;

    private JsonBytes() {}

    /** Appends what {@link JsonText#quote} appends for the text, as bytes. */
    static void quote(byte[] text, int from, int to, RecordBytes out) {
        out.append('"');
        int plainFrom = from;
        for (int i = special(text, from, to); i < to; i = special(text, i, to)) {
            int b = text[i] & 0xFF;
            if (b == SURROGATE_LEAD && !isSurrogate(text, i, to)) {
                i++;
                continue;
            }
            out.append(text, plainFrom, i);
            if (b == SURROGATE_LEAD) {
                unicode(0xD000 | (text[i + 1] & 0x3F) << 6 | text[i + 2] & 0x3F, out);
                i += SURROGATE_LENGTH;
            } else {
                escape(b, out);
                i++;
            }
            plainFrom = i;
        }
        out.append(text, plainFrom, to);
        out.append('"');
    }

    /** The first byte from an index on that may not stand in a string as it is, or that needs a second look; else {@code to}. */
    static int special(byte[] text, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long found = specials((long) LONGS.get(text, at));
            if (found != 0) {
                // The lowest mark is exact; those above it may be carried over.
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (at < to && !isSpecial(text[at] & 0xFF)) {
            at++;
        }
        return at;
    }

    /** Marks the top bit of each of 8 bytes that is special; marks above the lowest may be wrong. */
    private static long specials(long word) {
        long quote = word ^ '"' * ONES;
        long backslash = word ^ '\\' * ONES;
        long delete = word ^ 0x7F * ONES;
        long lead = word ^ LEADS;
        long found = word - ' ' * ONES & ~word;
        found |= quote - ONES & ~quote;
        found |= backslash - ONES & ~backslash;
        found |= delete - ONES & ~delete;
        found |= lead - ONES & ~lead;
        return found & TOPS;
    }

    private static boolean isSpecial(int b) {
        return b < ' ' || b == '"' || b == '\\' || b == 0x7F || b == SURROGATE_LEAD;
    }

    private static boolean isSurrogate(byte[] text, int at, int to) {
        return at + SURROGATE_LENGTH <= to && (text[at + 1] & 0xE0) == 0xA0;
    }

    private static void escape(int b, RecordBytes out) {
        int letter =
                switch (b) {
                    case '"', '\\' -> b;
                    case '\n' -> 'n';
                    case '\r' -> 'r';
                    case '\t' -> 't';
                    default -> 0;
                };
        if (letter == 0) {
            unicode(b, out);
        } else {
            out.append('\\');
            out.append(letter);
        }
    }

    private static void unicode(int unit, RecordBytes out) {
        out.append('\\');
        out.append('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX[unit >> shift & 15]);
        }
    }
}
