package dev.logs.terminal;

import java.util.List;
import java.util.Map;

/**
 * A manual page as plain text, for where there is no {@code man}: the macros of man(7) that our own pages use.
 *
 * <p>Text is filled to the width, examples and tables stand as they are, fonts are dropped.
 */
final class ManualText {

    private static final int INDENT = 4;
    private static final int NARROWEST = 30;

    private static final Map<String, String> CHARACTERS =
            Map.of("ti", "~", "ha", "^", "rs", "\\", "aq", "'", "dq", "\"", "bu", "•", "lq", "“", "rq", "”", "em", "—");

    private final int columns;
    private final StringBuilder out = new StringBuilder();

    /** The words of the paragraph that is being filled. */
    private final StringBuilder paragraph = new StringBuilder();

    /** How deep the body of an item stands below its heading. */
    private int depth;

    private boolean verbatim;
    private boolean headingFollows;

    /** Between the start of a table and the line that ends its layout with a point. */
    private boolean tableLayoutFollows;

    private ManualText(int columns) {
        this.columns = Math.max(columns, NARROWEST);
    }

    /** Renders the lines of a page for a screen of that many columns. */
    static String render(List<String> roff, int columns) {
        ManualText text = new ManualText(columns);
        for (String line : roff) {
            text.take(line);
        }
        text.endParagraph();
        return text.out.toString();
    }

    private void take(String line) {
        if (line.startsWith(".\\\"") || line.startsWith("'\\\"")) {
            return;
        }
        if (tableLayoutFollows) {
            tableLayoutFollows = !line.endsWith(".");
        } else if (line.startsWith(".")) {
            int space = line.indexOf(' ');
            String macro = space < 0 ? line.substring(1) : line.substring(1, space);
            request(macro, space < 0 ? "" : line.substring(space + 1));
        } else {
            text(plain(line));
        }
    }

    private void request(String macro, String arguments) {
        switch (macro) {
            case "SH", "SS" -> section(macro, plain(unquoted(arguments)));
            case "TP" -> item();
            case "IP" -> {
                item();
                text(plain(firstWord(arguments)));
            }
            case "PP", "P", "LP" -> {
                endParagraph();
                blankLine();
                depth = 0;
            }
            case "nf", "TS", "EX" -> {
                endParagraph();
                verbatim = true;
                tableLayoutFollows = macro.equals("TS");
            }
            case "fi", "TE", "EE" -> verbatim = false;
            case "B", "I" -> text(plain(unquoted(arguments)));
            case "BR", "BI", "IR", "RB", "RI", "IB" -> text(plain(joined(arguments)));
            default -> {
                // Layout that plain text has no use for.
            }
        }
    }

    private void section(String macro, String title) {
        endParagraph();
        blankLine();
        depth = 0;
        out.append(macro.equals("SS") ? "  " : "").append(title).append('\n');
    }

    private void item() {
        endParagraph();
        if (depth > 0) {
            blankLine();
        }
        depth = 0;
        headingFollows = true;
    }

    private void text(String line) {
        if (verbatim) {
            out.append(" ".repeat(INDENT)).append(line).append('\n');
            return;
        }
        paragraph.append(paragraph.length() == 0 ? "" : " ").append(line);
        if (headingFollows) {
            headingFollows = false;
            endParagraph();
            depth = 1;
        }
    }

    private void endParagraph() {
        int indent = INDENT + INDENT * depth;
        int used = 0;
        for (String word : paragraph.toString().split(" +")) {
            if (!word.isEmpty()) {
                boolean fits = used > 0 && used + 1 + word.length() <= columns;
                if (!fits) {
                    out.append(used > 0 ? "\n" : "").append(" ".repeat(indent));
                    used = indent;
                } else {
                    out.append(' ');
                    used++;
                }
                out.append(word);
                used += word.length();
            }
        }
        out.append(used > 0 ? "\n" : "");
        paragraph.setLength(0);
    }

    private void blankLine() {
        if (out.length() > 1 && !out.substring(out.length() - 2).equals("\n\n")) {
            out.append('\n');
        }
    }

    /** Without fonts and escapes. */
    private static String plain(String roff) {
        StringBuilder plain = new StringBuilder(roff.length());
        int i = 0;
        while (i < roff.length()) {
            char c = roff.charAt(i);
            if (c != '\\' || i + 1 == roff.length()) {
                plain.append(c);
                i++;
                continue;
            }
            char escape = roff.charAt(i + 1);
            if (escape == '(' && i + 4 <= roff.length()) {
                plain.append(CHARACTERS.getOrDefault(roff.substring(i + 2, i + 4), "?"));
                i += 4;
            } else if (escape == 'f') {
                i += 3;
            } else {
                plain.append(escape == 'e' ? "\\" : escape == '&' ? "" : String.valueOf(escape));
                i += 2;
            }
        }
        return plain.toString();
    }

    private static String unquoted(String arguments) {
        return arguments.replace("\"", "");
    }

    private static String firstWord(String arguments) {
        int space = arguments.indexOf(' ');
        return unquoted(space < 0 ? arguments : arguments.substring(0, space));
    }

    /** The words of a macro that alternates fonts stand without a space between them, unless quotes hold one. */
    private static String joined(String arguments) {
        StringBuilder joined = new StringBuilder();
        boolean quoted = false;
        for (char c : arguments.toCharArray()) {
            quoted ^= c == '"';
            if (c != '"' && (quoted || c != ' ')) {
                joined.append(c);
            }
        }
        return joined.toString();
    }
}
