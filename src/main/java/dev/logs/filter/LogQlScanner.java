package dev.logs.filter;

import dev.logs.error.UsageException;
import java.util.List;

/** Splits a LogQL query into words, operators and quoted texts, and words its errors. */
final class LogQlScanner {

    static final String SUPPORTED =
            "supported are a selector {app=\"web\",level=~\"err.*\"}, then line filters |= != |~ !~,"
                    + " | json, | logfmt and label filters | status >= 500";

    /** Longer ones first, so that the longest that fits is taken. */
    private static final List<String> OPERATORS = List.of(
            "|=", "|~", "|>", "!=", "!~", "!>", "=~", "==", ">=", "<=", "=", ">", "<", "|", "{", "}", ",", "(", ")",
            "[", "]");

    private final String query;
    private int at;

    LogQlScanner(String query) {
        this.query = query;
    }

    /** What a token is. */
    enum Kind {
        WORD,
        OPERATOR,
        QUOTED,
        END
    }

    /**
     * One token.
     *
     * @param text without quotes, escapes resolved
     * @param position index in the query
     */
    record Token(Kind kind, String text, int position) {

        boolean is(String operatorOrWord) {
            return kind != Kind.QUOTED && text.equals(operatorOrWord);
        }
    }

    Token peek() {
        int before = at;
        Token token = next();
        at = before;
        return token;
    }

    /** Whether a word or a quoted text comes next. */
    boolean peekIsOperand() {
        Kind kind = peek().kind();
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** A quoted text. */
    Token text() {
        Token token = next();
        if (token.kind() != Kind.QUOTED) {
            throw expected("a text in double quotes or backquotes", token);
        }
        return token;
    }

    /** A quoted text or a bare number. */
    Token operand() {
        Token token = next();
        if (token.kind() == Kind.QUOTED || Numbers.parse(token.text()) != null) {
            return token;
        }
        throw expected("a quoted text or a plain number", token);
    }

    /** Reads a pattern of the query; its errors say where the query has it. */
    TextPattern pattern(Token text, PatternOptions options) {
        try {
            return TextPattern.of(text.text(), options);
        } catch (UsageException e) {
            throw new UsageException("LogQL query, " + place(text.position()) + ": " + e.getMessage(), e.remedy(), e);
        }
    }

    Token next() {
        while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
            at++;
        }
        if (at == query.length()) {
            return new Token(Kind.END, "", at);
        }
        char c = query.charAt(at);
        if (c == '"' || c == '`') {
            LogQlText text = LogQlText.read(query, at, this);
            Token token = new Token(Kind.QUOTED, text.value(), at);
            at = text.end();
            return token;
        }
        return isWord(c) ? word() : operator();
    }

    private Token word() {
        int start = at;
        while (at < query.length() && isWord(query.charAt(at))) {
            at++;
        }
        return new Token(Kind.WORD, query.substring(start, at), start);
    }

    /** Dots and dashes too, for paths into fields and for numbers. */
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '+' || c == ':' || c == '/';
    }

    private Token operator() {
        for (String operator : OPERATORS) {
            if (query.startsWith(operator, at)) {
                int start = at;
                at += operator.length();
                return new Token(Kind.OPERATOR, operator, start);
            }
        }
        throw expected("an operator, a name or a text", new Token(Kind.OPERATOR, query.substring(at, at + 1), at));
    }

    UsageException expected(String what, Token found) {
        String instead = found.kind() == Kind.END ? "the end" : "'" + found.text() + "'";
        return error(found.position(), "expected " + what + ", but found " + instead, SUPPORTED);
    }

    UsageException unsupported(Token token, String what, String remedy) {
        return error(token.position(), what + " is not supported", remedy);
    }

    UsageException error(int position, String what, String remedy) {
        return new UsageException("cannot read the LogQL query: " + what + " at " + place(position), remedy);
    }

    private String place(int position) {
        return "character " + (query.codePointCount(0, position) + 1);
    }
}
