package dev.logs.block.template;

/** What a byte is to the scanner. */
public final class ByteClass {

    static final byte OTHER = 0;
    static final byte DELIMITER = 1;
    static final byte DIGIT = 2;
    static final byte HEX_LOWER = 4;
    static final byte HEX_UPPER = 8;
    static final byte LETTER = 16;
    static final byte RESERVED = 32;

    private static final String DELIMITERS = " \t\n\r,;:=\"'()[]{}<>|";

    private static final byte[] CLASSES = classes();

    private ByteClass() {}

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (byte c = 0; c < ' '; c++) {
            classes[c] = SlotKind.isSlot(c) ? RESERVED : OTHER;
        }
        for (int i = 0; i < DELIMITERS.length(); i++) {
            classes[DELIMITERS.charAt(i)] = DELIMITER;
        }
        for (int c = 0; c < 26; c++) {
            classes['a' + c] = c < 6 ? HEX_LOWER : LETTER;
            classes['A' + c] = c < 6 ? HEX_UPPER : LETTER;
        }
        for (int c = '0'; c <= '9'; c++) {
            classes[c] = DIGIT;
        }
        return classes;
    }

    static byte of(byte b) {
        return CLASSES[b & 0xFF];
    }

    /** Whether the byte ends a word; part of the format. */
    public static boolean isDelimiter(byte b) {
        return CLASSES[b & 0xFF] == DELIMITER;
    }

    static boolean isAlphanumeric(byte b) {
        return (CLASSES[b & 0xFF] & (DIGIT | HEX_LOWER | HEX_UPPER | LETTER)) != 0;
    }
}
