package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.column.TemplateRows;
import dev.logs.block.template.LiteralWays;
import dev.logs.block.template.Template;
import dev.logs.filter.CaseFold;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Texts of which one must occur, judged for one template. Immutable. */
final class LiteralsOnTemplate {

    /** The letters beyond ASCII that are {@code s} and {@code k} when case is ignored. */
    private static final List<ByteSearch> VARIANTS = List.of(
            new ByteSearch(TextBytes.encode("\u017f"), ByteSearch.CaseFolding.OFF),
            new ByteSearch(TextBytes.encode("\u212a"), ByteSearch.CaseFolding.OFF));

    private final Literals literals;
    /** For each of the literals. */
    private final List<LiteralWays> ways = new ArrayList<>();
    /** For each of the variants, where a literal has one. */
    private final List<LiteralWays> variantWays = new ArrayList<>();

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
        for (ByteSearch variant : literals.varied().isEmpty() ? List.<ByteSearch>of() : VARIANTS) {
            LiteralWays each = LiteralWays.of(template, variant);
            variantWays.add(each);
            // A slot that may hold the variant may hold the letter too: only text of the template itself says something
            // new.
            if (each.always() && known == Verdict.NEVER) {
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
        if (!variantWays.isEmpty()) {
            addVaried(rows, hits);
        }
        return hits;
    }

    /** Rows in which a literal occurs with such a letter: these are few, and looked at one by one. */
    private void addVaried(TemplateRows rows, BitSet hits) {
        BitSet suspicious = new BitSet();
        for (int i = 0; i < variantWays.size(); i++) {
            if (variantWays.get(i).possible()) {
                rows.find(variantWays.get(i), VARIANTS.get(i), suspicious);
            }
        }
        suspicious.andNot(hits);
        ByteSink text = new ByteSink();
        for (int row = suspicious.nextSetBit(0); row >= 0; row = suspicious.nextSetBit(row + 1)) {
            text.clear();
            rows.append(row, text);
            String folded = CaseFold.fold(TextBytes.decode(text.array(), 0, text.length()));
            if (literals.varied().stream().anyMatch(folded::contains)) {
                hits.set(row);
            }
        }
    }
}
