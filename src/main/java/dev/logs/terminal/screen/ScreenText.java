package dev.logs.terminal.screen;

import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Lines of text as a screen needs them. */
final class ScreenText {

    private static final Pattern WHOLE = Pattern.compile(".*");

    private ScreenText() {}

    /** The line in inverse video, as wide as the screen. */
    static AttributedString inverse(AttributedString line, int columns) {
        AttributedStringBuilder whole = new AttributedStringBuilder();
        whole.append(line);
        whole.append(" ".repeat(Math.max(0, columns - line.columnLength())));
        return whole.toAttributedString().styleMatches(WHOLE, AttributedStyle.INVERSE);
    }

    /** So much of the line as fits. */
    static AttributedString cut(AttributedString line, int columns) {
        return line.columnSubSequence(0, Math.max(0, columns));
    }

    static AttributedString plain(String text) {
        return new AttributedString(text);
    }

    /** A number with commas between its thousands. */
    static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int i = text.length() - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
