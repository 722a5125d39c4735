package dev.logs.format;

import java.nio.charset.StandardCharsets;

/** A line in an array of its own, with other bytes around it, so that a parser that reads too far is found out. */
public record ArrayLine(byte[] buffer, int offset, int length, long number) implements Line {

    public static ArrayLine of(String text, long number) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] buffer = new byte[bytes.length + 4];
        java.util.Arrays.fill(buffer, (byte) '9');
        System.arraycopy(bytes, 0, buffer, 2, bytes.length);
        return new ArrayLine(buffer, 2, bytes.length, number);
    }

    public static ArrayLine of(byte[] bytes, long number) {
        return new ArrayLine(bytes, 0, bytes.length, number);
    }
}
