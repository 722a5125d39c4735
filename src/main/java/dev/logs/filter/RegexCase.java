package dev.logs.filter;

import dev.logs.filter.RegexNode.CaseFlag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How a regular expression uses case: what smart case and {@code (?i)} make of it. */
final class RegexCase {

    private boolean hasChars;
    private boolean hasUpperCase;
    private final Set<CaseFlag> flags = EnumSet.noneOf(CaseFlag.class);

    private RegexCase() {}

    static RegexCase of(RegexNode root) {
        RegexCase use = new RegexCase();
        use.visit(root);
        return use;
    }

    /** Smart case: letters are written out, and none of them is a capital. */
    boolean asksToIgnore() {
        return hasChars && !hasUpperCase;
    }

    /** Whether some letter is to be matched without regard to case, given the rule outside of inline flags. */
    boolean ignoresSomewhere(CaseRule outside) {
        return flags.contains(CaseFlag.IGNORE) || flags.contains(CaseFlag.UNSET) && outside == CaseRule.INSENSITIVE;
    }

    /** Whether all letters are under the same rule. */
    boolean isUniform(CaseRule outside) {
        boolean heedsSomewhere =
                flags.contains(CaseFlag.HEED) || flags.contains(CaseFlag.UNSET) && outside == CaseRule.SENSITIVE;
        return !(heedsSomewhere && ignoresSomewhere(outside));
    }

    private void visit(RegexNode node) {
        if (node instanceof RegexNode.Char character) {
            hasChars = true;
            hasUpperCase |= Character.isUpperCase(character.codePoint());
            flags.add(character.flag());
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
