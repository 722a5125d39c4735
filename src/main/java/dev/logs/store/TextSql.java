package dev.logs.store;

import dev.logs.filter.CaseFold;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.LiteralClause;
import dev.logs.filter.RequiredLiterals;
import dev.logs.filter.SearchScope;
import dev.logs.filter.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Translates text patterns.
 *
 * <p>{@code instr} compares bytes and does not stop at NUL, so for plain text that heeds case it is exact. {@code LIKE}
 * folds ASCII only and stops at NUL: letters with variants beyond ASCII, and all that is not ASCII, become {@code _}, and
 * rows with a NUL are let through, unless the whole text is plain.
 */
final class TextSql {

    /** SQLite refuses patterns beyond 50,000 bytes; a part of a long text narrows down as well. */
    private static final int LIKE_CHARS_MAX = 1_000;

    private final String fieldsColumn;

    TextSql(String fieldsColumn) {
        this.fieldsColumn = fieldsColumn;
    }

    SqlPart content(ContentFilter filter) {
        if (filter.inverted()) {
            return without(filter);
        }
        List<SqlPart> patterns = new ArrayList<>();
        for (TextPattern pattern : filter.patterns()) {
            patterns.add(filter.scope() == SearchScope.CONTENT ? inContent(pattern) : everywhere(pattern));
        }
        return SqlPart.any(patterns);
    }

    /** Rows that surely hold a pattern are left out; for most ways to search that is all that can be said. */
    private SqlPart without(ContentFilter filter) {
        List<SqlPart> parts = new ArrayList<>();
        for (TextPattern pattern : filter.patterns()) {
            SqlPart found = inContent(pattern);
            if (found.exact()) {
                SqlPart lacking = found.negated();
                parts.add(filter.scope() == SearchScope.CONTENT ? lacking : lacking.inexact());
            } else {
                parts.add(notLike(pattern));
            }
        }
        return SqlPart.all(parts);
    }

    /** Whatever LIKE finds as plain text is surely there. */
    private static SqlPart notLike(TextPattern pattern) {
        Optional<String> literal = pattern.literal();
        boolean usable = literal.isPresent() && isPlain(literal.get());
        return usable ? SqlPart.superset("(content NOT LIKE ?)", "%" + literal.get() + "%") : SqlPart.UNKNOWN;
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > LIKE_CHARS_MAX) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || c >= 0x80 || c == '%' || c == '_') {
                return false;
            }
        }
        return true;
    }

    private static SqlPart inContent(TextPattern pattern) {
        Optional<List<String>> alternatives = pattern.alternatives();
        if (alternatives.isPresent() && !pattern.ignoresCase()) {
            List<SqlPart> parts = new ArrayList<>();
            alternatives.get().forEach(text -> parts.add(containing("content", text)));
            return SqlPart.any(parts);
        }
        if (alternatives.isPresent() && alternatives.get().stream().allMatch(TextSql::isPlain)) {
            List<SqlPart> parts = new ArrayList<>();
            alternatives.get().forEach(text -> parts.add(ignoringCase("content", text)));
            return SqlPart.any(parts);
        }
        return required("content", pattern.requiredLiterals());
    }

    /**
     * Rows that hold a plain text whatever its case. Most are told by the first LIKE; what it lets through with letters beyond ASCII, or
     * behind a NUL, is looked at again as if these letters were of ASCII.
     */
    private static SqlPart ignoringCase(String column, String text) {
        String loose = "%" + likePattern(text) + "%";
        String lower = text.toLowerCase(Locale.ROOT);
        if (CaseFold.hasOnlyAsciiVariants(text)) {
            String sql = "(" + column + " LIKE ? OR instr(" + column + ", char(0)) > 0 AND instr(lower(" + column
                    + "), ?) > 0)";
            return SqlPart.exact(sql, loose, lower);
        }
        String ascii = "replace(replace(" + column + ", char(0x17F), 's'), char(0x212A), 'k')";
        String sql = "(" + column + " LIKE ? AND (" + column + " LIKE ? OR " + ascii + " LIKE ?) OR instr(" + column
                + ", char(0)) > 0 AND instr(lower(" + ascii + "), ?) > 0)";
        String pattern = "%" + text + "%";
        return SqlPart.exact(sql, loose, pattern, pattern, lower);
    }

    private SqlPart everywhere(TextPattern pattern) {
        RequiredLiterals required = pattern.requiredLiterals();
        SqlPart inFields = JsonSql.required(fieldsColumn, required);
        return SqlPart.any(List.of(inContent(pattern), required("src", required), inFields))
                .inexact();
    }

    /** Rows whose column may hold all that is required. */
    private static SqlPart required(String column, RequiredLiterals required) {
        List<SqlPart> clauses = new ArrayList<>();
        for (LiteralClause clause : required.allOf()) {
            List<SqlPart> texts = new ArrayList<>();
            for (String text : clause.anyOf()) {
                texts.add(required.ignoresCase() ? like(column, text) : containing(column, text));
            }
            clauses.add(SqlPart.any(texts));
        }
        return SqlPart.all(clauses).inexact();
    }

    static SqlPart containing(String column, String text) {
        if (text.isEmpty()) {
            return SqlPart.ALWAYS;
        }
        return TextRange.isFaithful(text) ? SqlPart.exact("(instr(" + column + ", ?) > 0)", text) : SqlPart.UNKNOWN;
    }

    static SqlPart like(String column, String text) {
        if (CaseFold.isCaseless(text)) {
            return containing(column, text);
        }
        String pattern = likePattern(text);
        if (pattern.isEmpty()) {
            return SqlPart.UNKNOWN;
        }
        return SqlPart.superset("(" + column + " LIKE ? OR instr(" + column + ", char(0)) > 0)", "%" + pattern + "%");
    }

    /** Empty when hardly a character of the text is left. */
    private static String likePattern(String text) {
        StringBuilder pattern = new StringBuilder();
        int kept = 0;
        for (int i = 0; i < text.length() && pattern.length() < LIKE_CHARS_MAX; ) {
            int c = text.codePointAt(i);
            boolean keep = CaseFold.hasOnlyAsciiVariants(c) && c != '%' && c != '_' && c != 0;
            pattern.appendCodePoint(keep ? c : '_');
            kept += keep ? 1 : 0;
            i += Character.charCount(c);
        }
        return kept == 0 ? "" : pattern.toString();
    }
}
