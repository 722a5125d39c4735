package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.TextBytes;
import dev.logs.filter.CaseFold;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.LiteralClause;
import dev.logs.filter.RequiredLiterals;
import dev.logs.filter.SearchScope;
import dev.logs.filter.TextPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A text that is looked for in messages, sources and fields: which rows of a block may have it. Fields are JSON, in which a character may
 * be written in other ways; those begin with a backslash. One thread.
 */
final class Everywhere {

    private static final ByteSearch BACKSLASH = new ByteSearch(new byte[] {'\\'}, ByteSearch.CaseFolding.OFF);

    private final ContentFilter filter;
    /** The same filter, on messages alone. */
    private final ContentJudge onContent;
    /** One of these stands in fields that match. */
    private final List<ByteSearch> inFields;

    private Everywhere(ContentFilter filter, ContentJudge onContent, List<ByteSearch> inFields) {
        this.filter = filter;
        this.onContent = onContent;
        this.inFields = inFields;
    }

    /** Empty when the columns cannot tell more than that every row may match. */
    static Optional<Everywhere> of(EntryFilter filter, CaseVariants variants, Optional<WordFilter> words) {
        if (!(filter instanceof ContentFilter text) || text.scope() != SearchScope.EVERYWHERE || text.inverted()) {
            return Optional.empty();
        }
        List<ByteSearch> inFields = new ArrayList<>();
        inFields.add(BACKSLASH);
        for (TextPattern pattern : text.patterns()) {
            RequiredLiterals required = pattern.requiredLiterals();
            List<String> anyOf =
                    required.isEmpty() ? List.of("") : mostTelling(required).anyOf();
            for (String each : anyOf) {
                String piece = required.ignoresCase() ? piece(each) : each;
                if (piece.isEmpty() || piece.chars().anyMatch(c -> Character.isSurrogate((char) c))) {
                    return Optional.empty();
                }
                inFields.add(
                        required.ignoresCase()
                                ? new ByteSearch(TextBytes.encode(CaseFold.fold(piece)), ByteSearch.CaseFolding.ASCII)
                                : new ByteSearch(TextBytes.encode(piece), ByteSearch.CaseFolding.OFF));
            }
        }
        ContentFilter onMessage = new ContentFilter(text.patterns(), false, SearchScope.CONTENT);
        List<ContentCondition> conditions = List.of(new ContentCondition(onMessage, variants));
        return Optional.of(new Everywhere(text, new ContentJudge(conditions, words), inFields));
    }

    private static LiteralClause mostTelling(RequiredLiterals required) {
        LiteralClause best = required.allOf().get(0);
        for (LiteralClause each : required.allOf()) {
            best = each.shortest() > best.shortest() ? each : best;
        }
        return best;
    }

    /** The longest part of a text whose letters have no other case than that of ASCII. */
    private static String piece(String text) {
        String best = "";
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !CaseFold.hasOnlyAsciiVariants(text.charAt(i))) {
                best = i - from > best.length() ? text.substring(from, i) : best;
                from = i + 1;
            }
        }
        return best;
    }

    /** The rows of a block that may match. */
    BitSet rows(BlockReader reader) {
        BitSet rows = new BitSet();
        for (ByteSearch each : inFields) {
            reader.columns().fields.addRowsHolding(each, reader.columns(), rows);
        }
        BlockEvents events = reader.summary().events();
        for (int template = 0; template < events.size(); template++) {
            BitSet ranks = new BitSet();
            if (saysSrc(events, template)) {
                ranks.set(0, events.rows(template));
            } else {
                addMessages(reader, template, ranks);
            }
            for (int rank = ranks.nextSetBit(0); rank >= 0; rank = ranks.nextSetBit(rank + 1)) {
                rows.set(reader.columns().row(template, rank));
            }
        }
        return rows;
    }

    private boolean saysSrc(BlockEvents events, int template) {
        int end = events.firstOrigin(template) + events.originCount(template);
        for (int at = events.firstOrigin(template); at < end; at++) {
            if (filter.findsIn(events.origin(at).src())) {
                return true;
            }
        }
        return false;
    }

    private void addMessages(BlockReader reader, int template, BitSet ranks) {
        List<TemplateCondition> undecided = onContent.undecided(reader.summary(), template);
        if (undecided != null) {
            ranks.set(0, reader.summary().events().rows(template));
            for (TemplateCondition condition : undecided) {
                if (condition.narrows()) {
                    condition.narrow(reader.templateRows(template), ranks);
                }
            }
        }
    }
}
