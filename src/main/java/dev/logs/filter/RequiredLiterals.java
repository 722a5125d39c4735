package dev.logs.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain texts that must occur wherever a pattern matches: each clause of {@code allOf} holds. A cheap test that comes
 * before the pattern itself; a text that passes need not match.
 *
 * @param caseRule {@link CaseRule#SENSITIVE}, or {@link CaseRule#INSENSITIVE}: then occurrences are to be looked for as
 *     {@link CaseFold} defines it
 */
public record RequiredLiterals(List<LiteralClause> allOf, CaseRule caseRule) {

    /** Nothing is required: any text may match. */
    public static final RequiredLiterals NOTHING = new RequiredLiterals(List.of(), CaseRule.SENSITIVE);

    public RequiredLiterals {
        allOf = List.copyOf(allOf);
    }

    public boolean isEmpty() {
        return allOf.isEmpty();
    }

    public boolean ignoresCase() {
        return caseRule == CaseRule.INSENSITIVE;
    }

    /** One finder for each clause. */
    List<TextFinder> finders() {
        List<TextFinder> finders = new ArrayList<>();
        for (LiteralClause clause : allOf) {
            finders.add(TextFinder.anyOf(clause.anyOf(), caseRule));
        }
        return finders;
    }
}
