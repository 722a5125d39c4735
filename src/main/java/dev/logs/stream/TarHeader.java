package dev.logs.stream;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The block before each member of a tar archive (POSIX ustar, and what GNU tar makes of it). */
final class TarHeader {

    static final int BYTES = 512;

    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int TIME_AT = 136;
    private static final int NUMBER_LENGTH = 12;
    private static final int SUM_AT = 148;
    private static final int SUM_LENGTH = 8;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX_LENGTH = 155;

    /** The first bit of a number that is binary, since it does not fit into octal digits. */
    private static final int BINARY = 0x80;

    private final byte[] block;

    TarHeader(byte[] block) {
        this.block = block;
    }

    /** Whether the block is zeros: the end of the archive. */
    boolean isEnd() {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sum of the bytes is what the block says. */
    boolean isSound() {
        long sum = 0;
        for (int i = 0; i < BYTES; i++) {
            sum += i >= SUM_AT && i < SUM_AT + SUM_LENGTH ? ' ' : block[i] & 0xff;
        }
        return sum == number(SUM_AT, SUM_LENGTH) && size() >= 0;
    }

    String name() {
        String name = text(0, NAME_LENGTH);
        boolean posix = text(MAGIC_AT, SUM_LENGTH).equals("ustar");
        String prefix = posix ? text(PREFIX_AT, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    long size() {
        return number(SIZE_AT, NUMBER_LENGTH);
    }

    Instant written() {
        return Instant.ofEpochSecond(Math.max(0, Math.min(number(TIME_AT, NUMBER_LENGTH), Integer.MAX_VALUE * 4L)));
    }

    char type() {
        return (char) (block[TYPE_AT] & 0xff);
    }

    /** The octal or binary number in a field; negative when it is none. */
    private long number(int from, int length) {
        if ((block[from] & BINARY) != 0) {
            long number = block[from] & (BINARY - 1);
            for (int i = from + 1; i < from + length; i++) {
                if (number > Long.MAX_VALUE >> Byte.SIZE) {
                    return -1;
                }
                number = number << Byte.SIZE | block[i] & 0xff;
            }
            return number;
        }
        String digits = text(from, length).strip();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private String text(int from, int length) {
        int to = from;
        while (to < from + length && block[to] != 0) {
            to++;
        }
        return new String(block, from, to - from, StandardCharsets.UTF_8);
    }
}
