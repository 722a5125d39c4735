package dev.logs.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plain text in a regular expression, up to a part whose texts are not known.
 *
 * @param texts all that it may be
 * @param before what stands directly before it, if that is known
 * @param behind a condition on the place where it ends, if there is one
 */
record LiteralRun(
        List<String> texts,
        @Nullable RegexNode before,
        @Nullable RegexNode behind) {

    /** Nothing yet, at the start of a sequence. */
    static final LiteralRun EMPTY = new LiteralRun(List.of(""), null, null);

    /** The text behind a part that ended another one. */
    static LiteralRun after(RegexNode part, @Nullable List<String> texts) {
        return texts == null ? new LiteralRun(EMPTY.texts, part, null) : new LiteralRun(texts, null, null);
    }

    /** The same with one more part. */
    LiteralRun with(RegexNode part, List<String> longer) {
        if (!(part instanceof RegexNode.Assertion)) {
            return new LiteralRun(longer, before, null);
        }
        return texts.equals(EMPTY.texts)
                ? new LiteralRun(longer, part, null)
                : new LiteralRun(longer, before, behind == null ? part : behind);
    }

    /** What must occur, where this part follows. */
    LiteralClause endedBy(RegexNode next) {
        return new LiteralClause(texts, edges(behind == null ? next : behind));
    }

    /** Where the sequence ends. */
    WordEdges edges() {
        return edges(behind);
    }

    private WordEdges edges(@Nullable RegexNode next) {
        boolean before = this.before != null && mayBeId() && isEdge(this.before, "^", "\\A") && eachStandsAt(0);
        return WordEdges.of(before, next != null && mayBeId() && isEdge(next, "$", "\\z") && eachStandsAt(-1));
    }

    /** Nothing else gains by edges; to ask what a class matches takes time. */
    private boolean mayBeId() {
        return texts.stream().allMatch(text -> text.chars().anyMatch(c -> c >= '0' && c <= '9'));
    }

    /** Whether each text has a letter or digit at its end, as {@code \b} needs to say that there is none beyond. */
    private boolean eachStandsAt(int end) {
        return texts.stream().allMatch(text -> AsciiClass.isAlphanumeric(text.charAt(end < 0 ? text.length() - 1 : 0)));
    }

    private static boolean isEdge(RegexNode node, String ofLine, String ofText) {
        if (node instanceof RegexNode.Assertion assertion) {
            return assertion.source().equals("\\b")
                    || assertion.source().equals(ofLine)
                    || assertion.source().equals(ofText);
        }
        RegexNode part = node instanceof RegexNode.Repeated repeated && repeated.min() > 0 ? repeated.part() : node;
        if (part instanceof RegexNode.Unknown unknown) {
            return AsciiClass.excludesAlphanumerics(unknown.atom());
        }
        return part instanceof RegexNode.Choice choice && AsciiClass.excludesAlphanumerics(choice.atom());
    }
}
