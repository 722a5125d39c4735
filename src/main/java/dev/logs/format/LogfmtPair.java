package dev.logs.format;

/** Writes one {@code key=value} of logfmt, so that {@link LogfmtParser} reads the same value again. */
public final class LogfmtPair {

    private LogfmtPair() {}

    /** Appends the pair; what a key cannot hold becomes {@code _}, a value that needs it is quoted. */
    public static void append(String key, String value, StringBuilder out) {
        appendKey(key, out);
        out.append('=');
        if (isBare(value)) {
            out.append(value);
        } else {
            JsonText.quote(value, out);
        }
    }

    private static void appendKey(String key, StringBuilder out) {
        for (int i = 0; i < key.length(); i++) {
            out.append(isBare(key.charAt(i)) ? key.charAt(i) : '_');
        }
        if (key.isEmpty()) {
            out.append('_');
        }
    }

    private static boolean isBare(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBare(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isBare(char c) {
        return c > ' ' && c != '=' && c != '"' && c != '\\' && c != 0x7f;
    }
}
