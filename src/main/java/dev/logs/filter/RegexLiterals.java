package dev.logs.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain texts in a regular expression.
 *
 * @param exact all texts that the expression can match, in order of preference; null when they are too many to list
 * @param edges where nothing else of a word stands beside one of {@code exact}
 * @param complete whether {@code exact} says everything: nothing is asked of the place of the match
 * @param clauses texts that must occur when {@code exact} is null
 */
record RegexLiterals(@Nullable List<String> exact, WordEdges edges, boolean complete, List<LiteralClause> clauses) {

    private static final int TEXTS_MAX = 16;
    private static final int TEXT_CHARS_MAX = 200;
    private static final int CLAUSES_MAX = 4;

    /** A shorter text occurs nearly everywhere. */
    private static final int USEFUL_CHARS_MIN = 2;

    private static final RegexLiterals UNKNOWN = new RegexLiterals(null, WordEdges.NONE, true, List.of());

    static RegexLiterals of(RegexNode node) {
        if (node instanceof RegexNode.Char character) {
            return texts(List.of(Character.toString(character.codePoint())));
        }
        if (node instanceof RegexNode.Choice choice) {
            return choice.complete() ? choice(choice) : UNKNOWN;
        }
        if (node instanceof RegexNode.Assertion) {
            return new RegexLiterals(List.of(""), WordEdges.NONE, false, List.of());
        }
        if (node instanceof RegexNode.Sequence sequence) {
            return sequence(sequence.parts());
        }
        if (node instanceof RegexNode.Alternatives alternatives) {
            return alternatives(alternatives.branches());
        }
        return node instanceof RegexNode.Repeated repeated ? repeated(repeated) : UNKNOWN;
    }

    /** What must occur in a text that matches; empty when nothing is known. The most telling clauses only. */
    List<LiteralClause> required() {
        List<LiteralClause> all = new ArrayList<>(clauses);
        if (exact != null && !exact.contains("")) {
            all.add(new LiteralClause(exact, edges));
        }
        all.sort((a, b) -> Integer.compare(b.shortest(), a.shortest()));
        return all.subList(0, Math.min(CLAUSES_MAX, all.size()));
    }

    private static RegexLiterals texts(List<String> texts) {
        return new RegexLiterals(texts, WordEdges.NONE, true, List.of());
    }

    private static RegexLiterals choice(RegexNode.Choice choice) {
        List<String> texts = new ArrayList<>();
        for (RegexNode.Char character : choice.chars()) {
            texts.add(Character.toString(character.codePoint()));
        }
        return texts(texts);
    }

    private static RegexLiterals sequence(List<RegexNode> parts) {
        List<LiteralClause> clauses = new ArrayList<>();
        LiteralRun run = LiteralRun.EMPTY;
        boolean listsAll = true;
        boolean complete = true;
        for (RegexNode part : parts) {
            RegexLiterals literals = of(part);
            complete &= literals.complete;
            List<String> longer = literals.exact == null ? null : product(run.texts(), literals.exact);
            if (longer != null) {
                run = run.with(part, longer);
                continue;
            }
            listsAll = false;
            addUseful(run.endedBy(part), clauses);
            clauses.addAll(literals.clauses);
            run = LiteralRun.after(part, literals.exact);
        }
        if (listsAll) {
            return new RegexLiterals(run.texts(), run.edges(), complete, List.of());
        }
        addUseful(new LiteralClause(run.texts(), run.edges()), clauses);
        return new RegexLiterals(null, WordEdges.NONE, false, clauses);
    }

    private static void addUseful(LiteralClause clause, List<LiteralClause> clauses) {
        if (clause.shortest() >= USEFUL_CHARS_MIN) {
            clauses.add(clause);
        }
    }

    /** Every continuation of every text, keeping the order of preference; null when that would be too much. */
    private static @Nullable List<String> product(List<String> texts, List<String> continuations) {
        if (texts.size() * continuations.size() > TEXTS_MAX) {
            return null;
        }
        List<String> product = new ArrayList<>();
        for (String text : texts) {
            for (String continuation : continuations) {
                if (text.length() + continuation.length() > TEXT_CHARS_MAX && texts.size() > 1) {
                    return null;
                }
                product.add(text + continuation);
            }
        }
        return product;
    }

    private static RegexLiterals alternatives(List<RegexNode> branches) {
        List<String> exact = new ArrayList<>();
        List<String> required = new ArrayList<>();
        boolean listsAll = true;
        boolean requires = true;
        boolean complete = true;
        WordEdges edges = WordEdges.BOTH;
        for (RegexNode branch : branches) {
            RegexLiterals literals = of(branch);
            complete &= literals.complete;
            listsAll &= literals.exact != null;
            List<LiteralClause> clauses = literals.required();
            requires &= !clauses.isEmpty() && clauses.get(0).shortest() >= USEFUL_CHARS_MIN;
            if (listsAll && literals.exact != null) {
                exact.addAll(literals.exact);
            }
            edges = edges.and(
                    clauses.isEmpty() ? WordEdges.NONE : clauses.get(0).edges());
            if (requires) {
                required.addAll(clauses.get(0).anyOf());
            }
        }
        if (listsAll && exact.size() <= TEXTS_MAX) {
            return new RegexLiterals(exact, edges, complete, List.of());
        }
        boolean useful = requires && required.size() <= 2 * TEXTS_MAX;
        return new RegexLiterals(
                null, WordEdges.NONE, false, useful ? List.of(new LiteralClause(required, edges)) : List.of());
    }

    private static RegexLiterals repeated(RegexNode.Repeated repeated) {
        RegexLiterals part = of(repeated.part());
        if (repeated.max() == 1 && repeated.min() == 0 && part.exact != null && part.exact.size() < TEXTS_MAX) {
            List<String> optional = new ArrayList<>(part.exact);
            optional.add(repeated.greedy() ? optional.size() : 0, "");
            return new RegexLiterals(optional, WordEdges.NONE, part.complete, List.of());
        }
        if (repeated.min() == 0) {
            return UNKNOWN;
        }
        boolean once = repeated.min() == 1 && repeated.max() == 1;
        return once ? part : new RegexLiterals(null, WordEdges.NONE, false, usefulOnly(part.required()));
    }

    private static List<LiteralClause> usefulOnly(List<LiteralClause> clauses) {
        List<LiteralClause> useful = new ArrayList<>();
        for (LiteralClause clause : clauses) {
            if (clause.shortest() >= USEFUL_CHARS_MIN) {
                useful.add(clause);
            }
        }
        return useful;
    }
}
