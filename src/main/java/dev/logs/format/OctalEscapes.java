package dev.logs.format;

/**
 * Control characters in a line of syslog, as rsyslog writes them: a number sign and three octal digits. A number sign that
 * would be read as one is written so itself, which makes the text readable without loss.
 */
final class OctalEscapes {

    private static final int LENGTH = 4;

    private OctalEscapes() {}

    static void append(CharSequence text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f || c == '#' && isEscape(text, i)) {
                out.append('#').append((char) ('0' + (c >> 6))).append((char) ('0' + (c >> 3 & 7)));
                out.append((char) ('0' + (c & 7)));
            } else {
                out.append(c);
            }
        }
    }

    /** The text that was written so. */
    static String read(String text) {
        if (text.indexOf('#') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '#' && isEscape(text, i)) {
                out.append((char) Integer.parseInt(text, i + 1, i + LENGTH, 8));
                i += LENGTH - 1;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isEscape(CharSequence text, int at) {
        if (at + LENGTH > text.length()) {
            return false;
        }
        boolean octal = text.charAt(at + 1) <= '1';
        for (int i = at + 1; i < at + LENGTH; i++) {
            octal &= text.charAt(i) >= '0' && text.charAt(i) <= '7';
        }
        return octal;
    }
}
