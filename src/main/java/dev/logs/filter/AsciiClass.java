package dev.logs.filter;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.logs.filter.RegexNode.CaseFlag;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Which characters of ASCII what matches one character matches: RE2/J is asked, so that both agree. One thread. */
final class AsciiClass {

    static final int CHARS = 128;

    private final CaseRule outside;
    private final Map<RegexNode.Atom, BitSet> known = new HashMap<>();

    /** @param outside the rule outside of inline flags */
    AsciiClass(CaseRule outside) {
        this.outside = outside;
    }

    BitSet of(RegexNode.Char character) {
        int c = character.codePoint();
        if (c < CHARS && (!ignores(character.flag()) || !Character.isLetter(c))) {
            BitSet one = new BitSet();
            one.set(c);
            return one;
        }
        return of(new RegexNode.Atom(Pattern.quote(Character.toString(c)), character.flag()));
    }

    BitSet of(RegexNode.Atom atom) {
        return known.computeIfAbsent(atom, this::ask);
    }

    private BitSet ask(RegexNode.Atom atom) {
        Pattern pattern = Pattern.compile(
                atom.source(), Pattern.MULTILINE | (ignores(atom.flag()) ? Pattern.CASE_INSENSITIVE : 0));
        BitSet chars = new BitSet();
        for (int c = 0; c < CHARS; c++) {
            chars.set(c, pattern.matches(Character.toString(c)));
        }
        return chars;
    }

    static boolean isAlphanumeric(int character) {
        return character < CHARS && Character.isLetterOrDigit(character);
    }

    /** Whether it matches no letter or digit, be case heeded or not; false where RE2/J cannot read it, which whoever searches is told. */
    static boolean excludesAlphanumerics(RegexNode.Atom atom) {
        try {
            return Stream.of(CaseRule.SENSITIVE, CaseRule.INSENSITIVE)
                    .map(rule -> new AsciiClass(rule).of(atom))
                    .flatMapToInt(BitSet::stream)
                    .noneMatch(AsciiClass::isAlphanumeric);
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private boolean ignores(CaseFlag flag) {
        return flag == CaseFlag.IGNORE || flag == CaseFlag.UNSET && outside == CaseRule.INSENSITIVE;
    }
}
