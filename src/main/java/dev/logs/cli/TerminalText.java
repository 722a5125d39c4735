package dev.logs.cli;

/** Makes text from outside (file names, messages) harmless to print on a terminal. */
public final class TerminalText {

    private TerminalText() {}

    /** Replaces control characters, line feeds excepted, by visible escapes such as {@code \x1b}. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0)) {
                escaped.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
