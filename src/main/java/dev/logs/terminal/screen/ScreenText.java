package dev.logs.terminal.screen;

import java.util.ArrayList;
import java.util.List;
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

    /**
     * The text in lines of this width, broken at a blank, which is left out, where a line has one in its second half; else
     * wherever it is full.
     */
    static List<AttributedString> wrap(AttributedString text, int width) {
        List<AttributedString> lines = new ArrayList<>();
        for (AttributedString line : text.columnSplitLength(Integer.MAX_VALUE)) {
            AttributedString rest = line;
            int end = breakOf(rest, width);
            while (end < rest.length()) {
                lines.add(rest.subSequence(0, end));
                rest = rest.subSequence(rest.charAt(end) == ' ' ? end + 1 : end, rest.length());
                end = breakOf(rest, width);
            }
            lines.add(rest);
        }
        return lines;
    }

    /** Where a line of this width ends. */
    private static int breakOf(AttributedString text, int width) {
        int full = text.columnSubSequence(0, width).length();
        if (full == text.length() || text.charAt(full) == ' ') {
            return full;
        }
        for (int blank = full - 1; blank > full / 2; blank--) {
            if (text.charAt(blank) == ' ') {
                return blank;
            }
        }
        // A character that is wider than the whole line must get on, too.
        return Math.max(Character.charCount(text.codePointAt(0)), full);
    }

    /** So many entries, in words. */
    static String entries(long count) {
        return grouped(count) + (count == 1 ? " entry" : " entries");
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
