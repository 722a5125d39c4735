package dev.logs.block;

import dev.logs.block.column.TemplateRows;
import dev.logs.block.template.LiteralWays;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Texts of which one must occur, judged for one template. Immutable. */
final class LiteralsOnTemplate {

    private final Literals literals;
    /** For each of the literals. */
    private final List<LiteralWays> ways;

    private final Verdict verdict;

    LiteralsOnTemplate(Literals literals, Template template) {
        this.literals = literals;
        this.ways = new ArrayList<>();
        Verdict known = Verdict.NEVER;
        for (int i = 0; i < literals.anyOf().size(); i++) {
            LiteralWays each = LiteralWays.of(template, literals.anyOf().get(i), literals.edges());
            ways.add(each);
            if (each.always()) {
                known = Verdict.ALWAYS;
            } else if (each.possible() && known == Verdict.NEVER) {
                known = Verdict.MAYBE;
            }
        }
        this.verdict = known;
    }

    private LiteralsOnTemplate(LiteralsOnTemplate whole, List<LiteralWays> left) {
        this.literals = whole.literals;
        this.ways = left;
        this.verdict = whole.verdict;
    }

    /** The same with the ways that are left where slots hold only what passes. */
    LiteralsOnTemplate where(Predicate<LiteralWays.Step> mayBeTaken) {
        List<LiteralWays> left = new ArrayList<>();
        for (LiteralWays each : ways) {
            left.add(each.where(mayBeTaken));
        }
        return new LiteralsOnTemplate(this, left);
    }

    Verdict verdict() {
        return verdict;
    }

    /** Whether one of them may occur where slots hold only what passes. */
    boolean possible(Predicate<LiteralWays.Step> mayBeTaken) {
        for (LiteralWays each : ways) {
            if (each.possible(mayBeTaken)) {
                return true;
            }
        }
        return false;
    }

    /** The rows of the template in which one of them occurs. */
    BitSet find(TemplateRows rows) {
        BitSet hits = new BitSet();
        for (int i = 0; i < ways.size(); i++) {
            if (ways.get(i).possible()) {
                rows.find(ways.get(i), literals.anyOf().get(i), hits);
            }
        }
        return hits;
    }
}
