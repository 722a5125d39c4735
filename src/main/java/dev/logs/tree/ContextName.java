package dev.logs.tree;

import dev.logs.error.UsageException;

/** The one rule that turns the name of a context into the name of its directory, for reads and writes alike. */
public final class ContextName {

    /** Longest directory name, in bytes; what is kept is ASCII, so also in characters. */
    private static final int BYTES_MAX = 128;

    /** Each run of these, or of white space, becomes one underscore. */
    private static final String SEPARATORS = ",-\"'#!()[]=+<>@$%^&*";

    private ContextName() {}

    /**
     * The directory name: {@code Hello World} becomes {@code hello_world}, {@code Café} becomes {@code caf}.
     *
     * @throws UsageException when the result is empty, begins with a full stop, is too long, or the name holds a slash,
     *     a backslash or a control character
     */
    public static String normalise(String context) {
        StringBuilder name = new StringBuilder(context.length());
        boolean inRun = false;
        for (int i = 0; i < context.length(); i++) {
            char c = context.charAt(i);
            if (c > 0x7e && c != 0x7f) {
                continue; // dropped; does not end a run
            }
            boolean separates = isSeparator(c);
            if (separates && !inRun) {
                name.append('_');
            } else if (!separates) {
                refuseUnsafe(c, context);
                name.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
            inRun = separates;
        }
        return checked(name.toString(), context);
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || SEPARATORS.indexOf(c) >= 0;
    }

    private static void refuseUnsafe(char c, String context) {
        if (c == '/' || c == '\\') {
            throw refused(context, "it holds " + c);
        }
        if (c < ' ' || c == 0x7f) {
            throw refused(context, "it holds a control character");
        }
    }

    private static String checked(String name, String context) {
        if (name.isEmpty()) {
            throw refused(context, "nothing is left of it as a directory name");
        }
        if (name.charAt(0) == '.') {
            throw refused(context, "it would begin with a full stop");
        }
        if (name.length() > BYTES_MAX) {
            throw refused(context, "it is longer than " + BYTES_MAX + " bytes");
        }
        return name;
    }

    private static UsageException refused(String context, String reason) {
        return new UsageException(
                "'" + printable(context) + "' cannot be the name of a context: " + reason,
                "use letters, digits, underscores and full stops");
    }

    /** Control characters must not reach a terminal. */
    private static String printable(String context) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < context.length(); i++) {
            char c = context.charAt(i);
            text.append(Character.isISOControl(c) ? '?' : c);
        }
        return text.toString();
    }
}
