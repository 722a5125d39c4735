package dev.logs.block.bytes;

import java.nio.charset.StandardCharsets;

/**
 * Text as bytes: UTF-8 in which an unpaired surrogate is encoded like any other character of the basic plane, in three bytes,
 * so that every Java string is restored exactly.
 */
public final class TextBytes {

    private static final int SURROGATE_LEAD = 0xED;

    private TextBytes() {}

    public static byte[] encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // The library writes a question mark for an unpaired surrogate.
        return LongBytes.holds(bytes, '?') && hasSurrogate(text) ? encodeWithSurrogates(text) : bytes;
    }

    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] encodeWithSurrogates(String text) {
        ByteSink sink = new ByteSink(text.length() * 3);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint)) {
                sink.put(SURROGATE_LEAD);
                sink.put(0x80 | codePoint >> 6 & 0x3F);
                sink.put(0x80 | codePoint & 0x3F);
            } else {
                sink.put(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
            }
        }
        return sink.toBytes();
    }

    /** Bytes that are no such text become replacement characters; that is never the case for what {@link #encode} wrote. */
    public static String decode(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : decodeWithSurrogates(bytes, from, length);
    }

    private static String decodeWithSurrogates(byte[] bytes, int from, int length) {
        StringBuilder text = new StringBuilder(length);
        int plainFrom = from;
        int end = from + length;
        for (int i = from; i < end; i++) {
            if (isSurrogate(bytes, i, end)) {
                text.append(new String(bytes, plainFrom, i - plainFrom, StandardCharsets.UTF_8));
                text.append((char) (0xD000 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F));
                plainFrom = i + 3;
                i += 2;
            }
        }
        return text.append(new String(bytes, plainFrom, end - plainFrom, StandardCharsets.UTF_8))
                .toString();
    }

    private static boolean isSurrogate(byte[] bytes, int i, int end) {
        return i + 2 < end
                && (bytes[i] & 0xFF) == SURROGATE_LEAD
                && (bytes[i + 1] & 0xE0) == 0xA0
                && (bytes[i + 2] & 0xC0) == 0x80;
    }
}
