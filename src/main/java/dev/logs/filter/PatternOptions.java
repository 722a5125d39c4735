package dev.logs.filter;

/** How to read a pattern. */
public record PatternOptions(PatternSyntax syntax, CaseRule caseRule, PatternExtent extent) {

    /** A regular expression with smart case, anywhere in the text. */
    public static final PatternOptions DEFAULT =
            new PatternOptions(PatternSyntax.REGEX, CaseRule.SMART, PatternExtent.ANYWHERE);

    /** The very text, case and all, anywhere. */
    public static final PatternOptions EXACT_TEXT =
            new PatternOptions(PatternSyntax.LITERAL, CaseRule.SENSITIVE, PatternExtent.ANYWHERE);

    public PatternOptions with(PatternSyntax newSyntax) {
        return new PatternOptions(newSyntax, caseRule, extent);
    }

    public PatternOptions with(CaseRule newRule) {
        return new PatternOptions(syntax, newRule, extent);
    }

    public PatternOptions with(PatternExtent newExtent) {
        return new PatternOptions(syntax, caseRule, newExtent);
    }
}
