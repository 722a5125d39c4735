package dev.logs.cli.answer;

import dev.logs.filter.ContentFilter;
import dev.logs.filter.MatchRange;
import dev.logs.filter.TextPattern;
import dev.logs.format.Highlighter;
import dev.logs.format.Span;
import java.util.ArrayList;
import java.util.List;

/** Highlights what the patterns of a search matched. */
public final class MatchHighlighter implements Highlighter {

    /** More in one message help nobody, and cost time. */
    private static final int SPANS_MAX = 100;

    private final List<TextPattern> patterns;

    /** @param filter an inverted one matches by what is absent, so it highlights nothing */
    public MatchHighlighter(ContentFilter filter) {
        this.patterns = filter.inverted() ? List.of() : filter.patterns();
    }

    @Override
    public List<Span> spans(String text) {
        List<MatchRange> ranges = new ArrayList<>();
        for (TextPattern pattern : patterns) {
            ranges.addAll(pattern.spans(text, SPANS_MAX));
        }
        ranges.sort((a, b) -> Integer.compare(a.start(), b.start()));
        List<Span> spans = new ArrayList<>();
        int end = 0;
        for (MatchRange range : ranges) {
            // Matches of several patterns may overlap: the earlier one wins.
            if (range.start() >= end && range.end() > range.start()) {
                spans.add(new Span(range.start(), range.end()));
                end = range.end();
            }
        }
        return spans;
    }
}
