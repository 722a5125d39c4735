package dev.logs.format;

import java.util.List;

/** Writes text of a log for people: escaped where it could drive the terminal, matches highlighted, lines indented. */
final class MessageText {

    private final Palette palette;
    private final Highlighter highlighter;
    private final boolean escape;

    MessageText(RenderSettings settings) {
        palette = settings.palette();
        highlighter = palette.match().isEmpty() ? Highlighter.NONE : settings.highlighter();
        escape = settings.escaping() == Escaping.TERMINAL;
    }

    /** Appends a short text, such as a src, which is to stay on its line. */
    void appendName(String text, StringBuilder out) {
        if (!escape) {
            out.append(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            appendEscaped(text, i, out);
        }
    }

    /** Appends a message; its further lines begin with {@code indent}. */
    void appendBody(String text, String indent, StringBuilder out) {
        List<Span> spans = highlighter.spans(text);
        if (spans.isEmpty() && !escape && (indent.isEmpty() || text.indexOf('\n') < 0)) {
            out.append(text);
            return;
        }
        int from = 0;
        for (Span span : spans) {
            appendPiece(text, new Span(from, span.start()), indent, out);
            out.append(palette.match());
            appendPiece(text, span, indent, out);
            out.append(palette.reset());
            from = span.end();
        }
        appendPiece(text, new Span(from, text.length()), indent, out);
    }

    /** Appends a value that is not a message: nothing in it is highlighted. */
    void appendLines(String text, String indent, StringBuilder out) {
        appendPiece(text, new Span(0, text.length()), indent, out);
    }

    private void appendPiece(String text, Span piece, String indent, StringBuilder out) {
        for (int i = piece.start(); i < piece.end(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                out.append('\n').append(indent);
            } else if (!escape || c == '\t') {
                out.append(c);
            } else if (c != '\r' || i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                appendEscaped(text, i, out);
            }
        }
    }

    private static void appendEscaped(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        if (c < ' ' || c >= 0x7f && c < 0xa0) {
            out.append(c < 16 ? "\\x0" : "\\x").append(Integer.toHexString(c));
        } else if (isInvisible(c) || JsonText.isUnpaired(text, at, c)) {
            out.append("\\u").append(Integer.toHexString(c));
        } else {
            out.append(c);
        }
    }

    /** Line separators, and marks that reorder the text around them. */
    private static boolean isInvisible(char c) {
        return c >= 0x200e && c <= 0x200f || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
