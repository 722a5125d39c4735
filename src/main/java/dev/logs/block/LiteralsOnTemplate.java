package dev.logs.block;

import dev.logs.block.column.TemplateRows;
import dev.logs.block.template.LiteralWays;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Texts of which one must occur, judged for one template. Immutable. */
final class LiteralsOnTemplate {

    private final Literals literals;
    /** For each of the literals. */
    private final List<LiteralWays> ways = new ArrayList<>();

    private final Verdict verdict;

    LiteralsOnTemplate(Literals literals, Template template) {
        this.literals = literals;
        Verdict known = Verdict.NEVER;
        for (int i = 0; i < literals.anyOf().size(); i++) {
            LiteralWays each = LiteralWays.of(template, literals.anyOf().get(i));
            ways.add(each);
            if (each.always()) {
                known = Verdict.ALWAYS;
            } else if (each.possible() && known == Verdict.NEVER) {
                known = Verdict.MAYBE;
            }
        }
        this.verdict = known;
    }

    Verdict verdict() {
        return verdict;
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
