package dev.logs.filter;

import dev.logs.filter.RegexNode.CaseFlag;
import java.util.ArrayList;
import java.util.List;

/** Reads a bracketed class, {@code [Ee]} or {@code [^a-z\d]}, and keeps its members while they are few. */
final class RegexClass {

    /** A class of more members is as good as unknown. */
    private static final int MEMBERS_MAX = 4;

    private final String pattern;
    private final RegexEscapes escapes;
    private final int start;
    private final List<Integer> members = new ArrayList<>();
    private boolean listsAll = true;
    private int at;

    private RegexClass(String pattern, int start, RegexEscapes escapes) {
        this.pattern = pattern;
        this.start = start;
        this.escapes = escapes;
        this.at = start;
    }

    /** @param start index of the opening bracket */
    static RegexClass read(String pattern, int start, RegexEscapes escapes) {
        RegexClass charClass = new RegexClass(pattern, start, escapes);
        charClass.read();
        return charClass;
    }

    /** Index behind the closing bracket. */
    int end() {
        return at;
    }

    /** The single characters and ends of ranges that are written out: what smart case looks at. */
    RegexNode node(CaseFlag flag) {
        List<RegexNode.Char> chars = new ArrayList<>();
        for (int member : members) {
            chars.add(new RegexNode.Char(member, flag));
        }
        RegexNode.Atom atom = new RegexNode.Atom(pattern.substring(start, at), flag);
        return new RegexNode.Choice(chars, listsAll && chars.size() <= MEMBERS_MAX, atom);
    }

    private void read() {
        at++;
        if (isNext('^')) {
            listsAll = false;
            at++;
        }
        boolean first = true;
        while (first || !isNext(']')) {
            first = false;
            if (at >= pattern.length()) {
                throw RegexError.at(pattern, start, "no ] closes the class that opens");
            }
            item();
        }
        at++;
    }

    private void item() {
        int posixEnd = pattern.startsWith("[:", at) ? pattern.indexOf(":]", at + 2) : -1;
        if (posixEnd >= 0) {
            listsAll = false;
            at = posixEnd + 2;
            return;
        }
        if (!member()) {
            return;
        }
        boolean isRange = isNext('-') && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']';
        if (isRange) {
            at++;
            listsAll = false;
            int low = members.get(members.size() - 1);
            if (member()) {
                noteUnknown(low, members.get(members.size() - 1));
            }
        }
    }

    /** A range that spans letters which cannot be folded counts as one that names them. */
    private void noteUnknown(int low, int high) {
        if (low <= CaseFold.LAST_UNKNOWN && high >= CaseFold.FIRST_UNKNOWN) {
            members.add(CaseFold.FIRST_UNKNOWN);
        }
    }

    /** Reads one character, or a class such as {@code \d}: then the answer is false. */
    private boolean member() {
        if (isNext('\\')) {
            RegexEscapes.Escape escape = escapes.read(at);
            at = escape.end();
            if (!escape.isChar()) {
                listsAll = false;
                return false;
            }
            members.add(escape.codePoint());
            return true;
        }
        int c = pattern.codePointAt(at);
        members.add(c);
        at += Character.charCount(c);
        return true;
    }

    private boolean isNext(char c) {
        return at < pattern.length() && pattern.charAt(at) == c;
    }
}
