package dev.logs.examples;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws what a terminal shows, text with ANSI colours, as an SVG of a window. */
final class AnsiPicture {

    private static final double CELL_WIDTH = 8.4;
    private static final double LINE_HEIGHT = 18;
    private static final double BAR_HEIGHT = 30;
    private static final double MARGIN = 12;

    private static final String PAPER = "#1d2028";
    private static final String INK = "#d5d8df";

    /** The eight colours of a terminal, in the order of their codes. */
    private static final List<String> COLOURS =
            List.of("#4a4f5c", "#f2777a", "#99cc99", "#ffcc66", "#6699cc", "#cc99cc", "#66cccc", "#d5d8df");

    private static final Pattern ESCAPE = Pattern.compile("\\x1b\\[([0-9;]*)m");

    private final StringBuilder svg = new StringBuilder();
    private Style style = Style.PLAIN;

    private record Style(String ink, String paper, boolean bold, boolean dim, boolean reversed) {

        static final Style PLAIN = new Style(INK, PAPER, false, false, false);

        Style with(int code) {
            return switch (code) {
                case 0 -> PLAIN;
                case 1 -> new Style(ink, paper, true, dim, reversed);
                case 2 -> new Style(ink, paper, bold, true, reversed);
                case 22 -> new Style(ink, paper, false, false, reversed);
                case 7 -> new Style(ink, paper, bold, dim, true);
                case 27 -> new Style(ink, paper, bold, dim, false);
                case 39 -> new Style(INK, paper, bold, dim, reversed);
                case 49 -> new Style(ink, PAPER, bold, dim, reversed);
                default -> coloured(code);
            };
        }

        private Style coloured(int code) {
            if (code >= 30 && code < 38 || code >= 90 && code < 98) {
                return new Style(COLOURS.get(code % 10), paper, bold, dim, reversed);
            }
            if (code >= 40 && code < 48) {
                return new Style(ink, COLOURS.get(code % 10), bold, dim, reversed);
            }
            throw new IllegalArgumentException("the picture of code " + code + " is not known");
        }
    }

    private AnsiPicture() {}

    /** @param columns how wide the terminal is, in characters of one cell each */
    static String of(String screen, String title, int columns) {
        List<String> lines = screen.stripTrailing().lines().toList();
        AnsiPicture picture = new AnsiPicture();
        picture.window(title, columns * CELL_WIDTH + 2 * MARGIN, lines.size() * LINE_HEIGHT + BAR_HEIGHT + MARGIN);
        for (int i = 0; i < lines.size(); i++) {
            picture.line(lines.get(i), BAR_HEIGHT + i * LINE_HEIGHT);
        }
        return picture.svg.append("</svg>\n").toString();
    }

    private void window(String title, double width, double height) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" role=\"img\" aria-label=\"%s\"%n"
                        + "  font-family=\"ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace\" font-size=\"14\">%n",
                number(width), number(height), number(width), escaped(title));
        add("<rect width=\"100%%\" height=\"100%%\" rx=\"8\" fill=\"%s\"/>%n", PAPER);
        String[] buttons = {"#f2777a", "#ffcc66", "#99cc99"};
        for (int i = 0; i < buttons.length; i++) {
            add("<circle cx=\"%d\" cy=\"15\" r=\"5\" fill=\"%s\"/>%n", 18 + 17 * i, buttons[i]);
        }
        add(
                "<text x=\"%s\" y=\"19\" fill=\"#8b90a0\" text-anchor=\"middle\">%s</text>%n",
                number(width / 2), escaped(title));
    }

    private void line(String text, double top) {
        Matcher escape = ESCAPE.matcher(text);
        int cell = 0;
        int from = 0;
        while (from < text.length()) {
            boolean found = escape.find(from);
            String run = text.substring(from, found ? escape.start() : text.length());
            run(run, MARGIN + cell * CELL_WIDTH, top);
            cell += run.length();
            if (!found) {
                return;
            }
            for (String code : escape.group(1).split(";")) {
                style = style.with(code.isEmpty() ? 0 : Integer.parseInt(code));
            }
            from = escape.end();
        }
    }

    /** Text of one style; blanks of a usual background need no drawing. */
    private void run(String text, double left, double top) {
        String ink = style.reversed() ? style.paper() : style.ink();
        String paper = style.reversed() ? style.ink() : style.paper();
        if (!paper.equals(PAPER)) {
            rectangle(left, top, text.length() * CELL_WIDTH, LINE_HEIGHT, paper);
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int eighths = text.charAt(i) - '\u2580';
            boolean isBar = eighths >= 1 && eighths <= 8;
            if (isBar) {
                double height = LINE_HEIGHT * eighths / 8;
                rectangle(left + i * CELL_WIDTH, top + LINE_HEIGHT - height, CELL_WIDTH, height, ink);
            }
            letters.append(isBar ? ' ' : text.charAt(i));
        }
        letters(letters.toString(), left, top, ink);
    }

    private void letters(String text, double left, double top, String ink) {
        String word = text.strip();
        if (word.isEmpty()) {
            return;
        }
        double x = left + text.indexOf(word.charAt(0)) * CELL_WIDTH;
        add(
                "<text x=\"%s\" y=\"%s\" textLength=\"%s\" fill=\"%s\"%s%s xml:space=\"preserve\">%s</text>%n",
                number(x),
                number(top + 13),
                number(word.length() * CELL_WIDTH),
                ink,
                style.bold() ? " font-weight=\"bold\"" : "",
                style.dim() ? " opacity=\"0.6\"" : "",
                escaped(word));
    }

    private void rectangle(double left, double top, double width, double height, String colour) {
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>%n",
                number(left), number(top), number(width), number(height), colour);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(format, values));
    }

    /** Tenths are fine enough. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
