package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.template.Template;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.LiteralClause;
import dev.logs.filter.SearchScope;
import dev.logs.filter.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A filter on the message, prepared for templates. */
final class ContentCondition {

    private final ContentFilter filter;
    /** What decides alone; empty when strings have to be looked at. */
    private final Optional<Literals> exact;
    /** For each pattern what must occur: clauses, each with alternatives. */
    private final List<List<Literals>> required = new ArrayList<>();

    ContentCondition(ContentFilter filter) {
        this.filter = filter;
        this.exact = filter.scope() == SearchScope.CONTENT ? exact(filter) : Optional.empty();
        for (TextPattern pattern : filter.patterns()) {
            List<Literals> clauses = new ArrayList<>();
            for (LiteralClause clause : pattern.requiredLiterals().allOf()) {
                Literals.of(clause.anyOf(), pattern.requiredLiterals().ignoresCase())
                        .ifPresent(clauses::add);
            }
            required.add(clauses);
        }
    }

    private static Optional<Literals> exact(ContentFilter filter) {
        List<ByteSearch> all = new ArrayList<>();
        for (TextPattern pattern : filter.patterns()) {
            Optional<Literals> literals =
                    pattern.alternatives().flatMap(texts -> Literals.of(texts, pattern.ignoresCase()));
            if (literals.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(literals.get().anyOf());
        }
        return Optional.of(new Literals(all));
    }

    ContentFilter filter() {
        return filter;
    }

    /** The literals that decide alone, if there are such. */
    Optional<Literals> exact() {
        return exact;
    }

    Verdict judge(Template template) {
        if (filter.scope() == SearchScope.EVERYWHERE) {
            return Verdict.MAYBE;
        }
        Verdict occurs = exact.isPresent() ? exact.get().judge(template) : judgeRequired(template);
        return filter.inverted() ? occurs.not() : occurs;
    }

    private Verdict judgeRequired(Template template) {
        for (List<Literals> clauses : required) {
            boolean possible = true;
            for (Literals clause : clauses) {
                possible &= clause.judge(template) != Verdict.NEVER;
            }
            if (possible) {
                return Verdict.MAYBE;
            }
        }
        return Verdict.NEVER;
    }
}
