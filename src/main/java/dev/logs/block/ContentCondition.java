package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.template.Template;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.LiteralClause;
import dev.logs.filter.SearchScope;
import dev.logs.filter.TextPattern;
import dev.logs.filter.WordEdges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A filter on the message, prepared for templates. Immutable. */
final class ContentCondition {

    private final ContentFilter filter;
    /** What decides alone; empty when strings have to be looked at. */
    private final Optional<Literals> exact;
    /** For each pattern what must occur: clauses, each with alternatives. */
    private final List<List<Literals>> required = new ArrayList<>();

    /** @param variants what messages hold */
    ContentCondition(ContentFilter filter, CaseVariants variants) {
        this.filter = filter;
        this.exact = filter.scope() == SearchScope.CONTENT ? exact(filter, variants) : Optional.empty();
        for (TextPattern pattern : filter.patterns()) {
            List<Literals> clauses = new ArrayList<>();
            for (LiteralClause clause : pattern.requiredLiterals().allOf()) {
                Literals.of(clause, pattern.requiredLiterals().ignoresCase(), variants)
                        .ifPresent(clauses::add);
            }
            required.add(clauses);
        }
    }

    private static Optional<Literals> exact(ContentFilter filter, CaseVariants variants) {
        List<ByteSearch> all = new ArrayList<>();
        for (TextPattern pattern : filter.patterns()) {
            Optional<Literals> literals = pattern.alternatives()
                    .flatMap(texts -> Literals.of(new LiteralClause(texts), pattern.ignoresCase(), variants));
            if (literals.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(literals.get().anyOf());
        }
        return Optional.of(new Literals(all, WordEdges.NONE));
    }

    /** What it means for the texts of a template. */
    TemplateCondition on(Template template) {
        if (filter.scope() == SearchScope.EVERYWHERE) {
            return new TemplateCondition(filter, Verdict.MAYBE, List.of());
        }
        if (exact.isPresent()) {
            LiteralsOnTemplate literals = new LiteralsOnTemplate(exact.get(), template);
            Verdict verdict = filter.inverted() ? literals.verdict().not() : literals.verdict();
            return new TemplateCondition(filter, verdict, List.of(List.of(literals))).exactly();
        }
        return requiredOn(template);
    }

    private TemplateCondition requiredOn(Template template) {
        List<List<LiteralsOnTemplate>> possible = new ArrayList<>();
        for (List<Literals> clauses : required) {
            List<LiteralsOnTemplate> undecided = new ArrayList<>();
            boolean never = false;
            for (Literals clause : clauses) {
                LiteralsOnTemplate onTemplate = new LiteralsOnTemplate(clause, template);
                never |= onTemplate.verdict() == Verdict.NEVER;
                if (onTemplate.verdict() == Verdict.MAYBE) {
                    undecided.add(onTemplate);
                }
            }
            if (!never) {
                possible.add(undecided);
            }
        }
        if (possible.isEmpty()) {
            return new TemplateCondition(filter, filter.inverted() ? Verdict.ALWAYS : Verdict.NEVER, possible);
        }
        return new TemplateCondition(filter, Verdict.MAYBE, possible);
    }
}
