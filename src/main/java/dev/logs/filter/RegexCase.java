package dev.logs.filter;

import dev.logs.filter.RegexNode.CaseFlag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a regular expression uses case: what smart case and {@code (?i)} make of it. */
final class RegexCase {

    private boolean hasLetters;
    private boolean hasUpperCase;
    private final Set<CaseFlag> flags = EnumSet.noneOf(CaseFlag.class);
    private final Set<CaseFlag> flagsOfUnknown = EnumSet.noneOf(CaseFlag.class);

    private RegexCase() {}

    static RegexCase of(RegexNode root) {
        RegexCase use = new RegexCase();
        use.visit(root);
        return use;
    }

    /** Smart case: letters that have case are written out, and none of them is a capital. */
    boolean asksToIgnore() {
        return hasLetters && !hasUpperCase;
    }

    /** Whether a letter which the engine cannot fold is to be matched without regard to case. */
    boolean ignoresUnknown(CaseRule outside) {
        return ignores(flagsOfUnknown, outside);
    }

    /** Whether some letter is to be matched without regard to case, given the rule outside of inline flags. */
    boolean ignoresSomewhere(CaseRule outside) {
        return ignores(flags, outside);
    }

    /** Whether all letters are under the same rule. */
    boolean isUniform(CaseRule outside) {
        boolean heedsSomewhere =
                flags.contains(CaseFlag.HEED) || flags.contains(CaseFlag.UNSET) && outside == CaseRule.SENSITIVE;
        return !(heedsSomewhere && ignoresSomewhere(outside));
    }

    private static boolean ignores(Set<CaseFlag> flags, CaseRule outside) {
        return flags.contains(CaseFlag.IGNORE) || flags.contains(CaseFlag.UNSET) && outside == CaseRule.INSENSITIVE;
    }

    private void visit(RegexNode.Char character) {
        hasLetters |= !CaseFold.isCaseless(character.codePoint());
        hasUpperCase |= Character.isUpperCase(character.codePoint());
        flags.add(character.flag());
        if (CaseFold.isUnknownToEngine(character.codePoint())) {
            flagsOfUnknown.add(character.flag());
        }
    }

    private void visit(RegexNode node) {
        if (node instanceof RegexNode.Char character) {
            visit(character);
        } else if (node instanceof RegexNode.Choice choice) {
            visitAll(choice.chars());
        } else if (node instanceof RegexNode.Sequence sequence) {
            visitAll(sequence.parts());
        } else if (node instanceof RegexNode.Alternatives alternatives) {
            visitAll(alternatives.branches());
        } else if (node instanceof RegexNode.Repeated repeated) {
            visit(repeated.part());
        }
    }

    private void visitAll(List<? extends RegexNode> nodes) {
        nodes.forEach(this::visit);
    }
}
