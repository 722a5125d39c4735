package dev.logs.filter;

import dev.logs.error.UsageException;
import dev.logs.filter.RegexNode.CaseFlag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression as RE2 does, far enough to know its plain text, its use of upper case, and its usual
 * mistakes with their places. What is read without complaint here may still be refused by RE2/J.
 */
final class RegexReader {

    /** Deeper nesting would exhaust the stack, here and in RE2/J. */
    private static final int DEPTH_MAX = 200;

    private final String pattern;
    private final RegexEscapes escapes;
    private int at;
    private int depth;
    private CaseFlag caseFlag = CaseFlag.UNSET;
    private boolean lazyByDefault;
    private boolean dotAll;

    private RegexReader(String pattern) {
        this.pattern = pattern;
        this.escapes = new RegexEscapes(pattern);
    }

    /**
     * Reads a whole pattern.
     *
     * @throws UsageException when it is not a regular expression that RE2 knows
     */
    static RegexNode read(String pattern) {
        RegexReader reader = new RegexReader(pattern);
        RegexNode root = reader.alternatives();
        if (reader.at < pattern.length()) {
            throw RegexError.at(pattern, reader.at, "this ) closes no group");
        }
        if (RegexSize.steps(root) > RegexSize.STEPS_MAX) {
            throw new UsageException(
                    "the pattern '" + pattern + "' is too large once its repetitions are written out",
                    "use smaller counts in {n,m}, or * and +");
        }
        return root;
    }

    private RegexNode alternatives() {
        List<RegexNode> branches = new ArrayList<>();
        branches.add(sequence());
        while (isNext('|')) {
            at++;
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.get(0) : new RegexNode.Alternatives(branches);
    }

    private RegexNode sequence() {
        List<RegexNode> parts = new ArrayList<>();
        while (at < pattern.length() && !isNext('|') && !isNext(')')) {
            if (pattern.startsWith("\\Q", at)) {
                quoted(parts);
            } else {
                RegexNode atom = atom();
                if (atom != null) {
                    parts.add(atom);
                }
            }
            // As for RE2, what follows flags or an empty quote repeats what came before them.
            if (!parts.isEmpty()) {
                repetition(parts);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new RegexNode.Sequence(parts);
    }

    /** {@code \Q...\E}: plain characters, the last of which may be repeated. */
    private void quoted(List<RegexNode> parts) {
        int end = pattern.indexOf("\\E", at + 2);
        String text = pattern.substring(at + 2, end < 0 ? pattern.length() : end);
        for (int c : CodePoints.of(text)) {
            parts.add(new RegexNode.Char(c, caseFlag));
        }
        at = end < 0 ? pattern.length() : end + 2;
    }

    /** Null for what is no part of the text, such as {@code (?i)}. */
    private @Nullable RegexNode atom() {
        int start = at;
        int c = pattern.codePointAt(at);
        switch (c) {
            case '(':
                return group();
            case '[':
                RegexClass charClass = RegexClass.read(pattern, at, escapes);
                at = charClass.end();
                return charClass.node(caseFlag);
            case '.':
                at++;
                return new RegexNode.Unknown(new RegexNode.Atom(dotAll ? "(?s:.)" : ".", caseFlag));
            case '^', '$':
                at++;
                return new RegexNode.Assertion(Character.toString(c));
            case '*', '+', '?', '{':
                if (RegexRepetition.read(pattern, at) != null) {
                    throw RegexError.at(pattern, start, "there is nothing before " + (char) c + " to repeat");
                }
                at++;
                return new RegexNode.Char(c, caseFlag);
            case '\\':
                RegexEscapes.Escape escape = escapes.read(at);
                at = escape.end();
                return escape.node(pattern.substring(start, at), caseFlag);
            default:
                at += Character.charCount(c);
                return new RegexNode.Char(c, caseFlag);
        }
    }

    private @Nullable RegexNode group() {
        int start = at;
        CaseFlag outerCase = caseFlag;
        boolean outerLazy = lazyByDefault;
        boolean outerDotAll = dotAll;
        at++;
        if (isNext('?') && groupHead(start)) {
            return null;
        }
        if (++depth > DEPTH_MAX) {
            throw RegexError.at(pattern, start, "groups are nested more than " + DEPTH_MAX + " deep");
        }
        RegexNode inside = alternatives();
        depth--;
        if (!isNext(')')) {
            throw RegexError.at(pattern, start, "no ) closes the group that opens");
        }
        at++;
        caseFlag = outerCase;
        lazyByDefault = outerLazy;
        dotAll = outerDotAll;
        return inside;
    }

    /** Reads what follows {@code (?}. True when it was only flags, {@code (?i)}: they hold until the group around ends. */
    private boolean groupHead(int start) {
        if (pattern.startsWith("?=", at) || pattern.startsWith("?!", at)) {
            throw RegexError.lookaround(pattern, start);
        }
        if (pattern.startsWith("?<=", at) || pattern.startsWith("?<!", at)) {
            throw RegexError.lookaround(pattern, start);
        }
        if (pattern.startsWith("?P<", at) || pattern.startsWith("?<", at)) {
            int end = pattern.indexOf('>', at);
            if (end < 0) {
                throw RegexError.at(pattern, start, "the name of the group does not end");
            }
            at = end + 1;
            return false;
        }
        if (pattern.startsWith("?P=", at)) {
            throw RegexError.backreference(pattern, start);
        }
        return flags(start);
    }

    private boolean flags(int start) {
        boolean on = true;
        for (at++; at < pattern.length(); at++) {
            switch (pattern.charAt(at)) {
                case '-' -> on = false;
                case 'i' -> caseFlag = on ? CaseFlag.IGNORE : CaseFlag.HEED;
                case 'U' -> lazyByDefault = on;
                case 's' -> dotAll = on;
                case 'm' -> {}
                case ':' -> {
                    at++;
                    return false;
                }
                case ')' -> {
                    at++;
                    return true;
                }
                default -> throw RegexError.at(pattern, start, "this kind of group is not supported");
            }
        }
        throw RegexError.at(pattern, start, "no ) closes the group that opens");
    }

    /** Wraps the last part in the repetition that may follow it. */
    private void repetition(List<RegexNode> parts) {
        RegexRepetition repetition = at < pattern.length() ? RegexRepetition.read(pattern, at) : null;
        if (repetition == null) {
            return;
        }
        int start = at;
        at = repetition.end();
        boolean greedy = !lazyByDefault;
        if (isNext('?')) {
            at++;
            greedy = lazyByDefault;
        }
        if (at < pattern.length() && RegexRepetition.read(pattern, at) != null) {
            throw RegexError.at(pattern, start, "two repetitions follow each other");
        }
        RegexNode part = parts.remove(parts.size() - 1);
        parts.add(new RegexNode.Repeated(part, repetition.min(), repetition.max(), greedy));
    }

    private boolean isNext(char c) {
        return at < pattern.length() && pattern.charAt(at) == c;
    }
}
