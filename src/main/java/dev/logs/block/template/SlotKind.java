package dev.logs.block.template;

import dev.logs.block.bytes.Damage;
import java.util.BitSet;

/** What may stand in a slot. The code is the byte in the template; it is part of the format. */
public enum SlotKind {
    /** Decimal digits that fit a signed 64-bit number, perhaps with a minus sign before them. */
    DIGITS(1),
    /** 1 to 16 hexadecimal digits in lower case. */
    HEX_LOWER(2),
    /** 1 to 16 hexadecimal digits in upper case. */
    HEX_UPPER(3),
    /** A UUID in lower case: 8-4-4-4-12 hexadecimal digits. */
    UUID(4),
    /** Four numbers of 0 to 255 without leading zeros, with dots between. */
    IPV4(5),
    /** A word: any bytes but delimiters, see {@link ByteClass#isDelimiter}. */
    WORD(6),
    /** Any bytes. */
    TEXT(7),
    /** A text of the file's dictionary; at the end of a template only. */
    BODY(8),
    /** What a field of the same entry holds; a byte follows: 32 and the index of the value in the shape of the fields. */
    ECHO(11),
    /** 18 to 128 hexadecimal digits in lower case, an even number. */
    HEX_LONG(14);

    /** The codes but the last, which had to leave tab and line feed out. */
    private static final int CODE_MAX = 8;

    /** What is added to an index behind {@link #ECHO}. */
    static final int ECHO_BASE = 32;

    static final int HEX_LONG_MAX = 128;

    /** What every text in {@link #BODY} begins with, as it is the rest behind a first line. */
    public static final byte BODY_START = '\n';

    private static final SlotKind[] VALUES = values();

    private final byte code;

    SlotKind(int code) {
        this.code = (byte) code;
    }

    public byte code() {
        return code;
    }

    /** Whether a byte of a template is a slot, not text. */
    static boolean isSlot(byte b) {
        return b >= 0 && b <= CODE_MAX || b == ECHO.code || b == HEX_LONG.code;
    }

    /** @throws dev.logs.error.DamagedFileException when no kind has the code */
    public static SlotKind of(byte code) {
        for (SlotKind kind : VALUES) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw Damage.of("a template has a slot of unknown kind " + code);
    }

    /** Whether the byte can occur in a value of this kind. */
    public boolean mayHold(byte b) {
        return switch (this) {
            case DIGITS -> isDigit(b) || b == '-';
            case HEX_LOWER, HEX_LONG -> isDigit(b) || b >= 'a' && b <= 'f';
            case HEX_UPPER -> isDigit(b) || b >= 'A' && b <= 'F';
            case UUID -> isDigit(b) || b >= 'a' && b <= 'f' || b == '-';
            case IPV4 -> isDigit(b) || b == '.';
            case WORD -> !ByteClass.isDelimiter(b);
            case TEXT, BODY, ECHO -> true;
        };
    }

    /** The unsigned values of the bytes that can occur; not to be changed. */
    public BitSet alphabet() {
        return Alphabets.OF_KINDS[ordinal()];
    }

    /** Made when they are first asked for: {@link ByteClass}, which is, needs the kinds to begin. */
    private static final class Alphabets {

        private static final BitSet[] OF_KINDS = new BitSet[VALUES.length];

        static {
            for (SlotKind kind : VALUES) {
                BitSet bytes = new BitSet();
                for (int b = 0; b <= 0xFF; b++) {
                    bytes.set(b, kind.mayHold((byte) b));
                }
                OF_KINDS[kind.ordinal()] = bytes;
            }
        }
    }

    /** The longest value, in bytes. */
    public int bytesMax() {
        return switch (this) {
            case DIGITS -> 20;
            case HEX_LOWER, HEX_UPPER -> 16;
            case UUID -> 36;
            case HEX_LONG -> HEX_LONG_MAX;
            case IPV4 -> 15;
            case WORD, TEXT, BODY, ECHO -> Integer.MAX_VALUE;
        };
    }

    boolean mayBeEmpty() {
        return this == WORD || this == TEXT || this == BODY || this == ECHO;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
