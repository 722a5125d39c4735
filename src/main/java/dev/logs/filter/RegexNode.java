package dev.logs.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a regular expression demands of a text, as far as plain text is concerned. */
sealed interface RegexNode {

    /** One code point. */
    record Char(int codePoint, CaseFlag flag) implements RegexNode {}

    /**
     * A bracketed class.
     *
     * @param chars the characters written out in it
     * @param complete whether it matches one of {@code chars} and nothing else: {@code [Ee]}
     */
    record Choice(List<Char> chars, boolean complete, Atom atom) implements RegexNode {}

    /** Some text that is not known: a class such as {@code \d}, a dot. */
    record Unknown(Atom atom) implements RegexNode {}

    /** What matches one character, as an expression of its own. */
    record Atom(String source, CaseFlag flag) {

        // Written out, with hashCode(): a record's own are put together at first use, which takes as long as all else
        // of an expression.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Atom that && flag == that.flag && source.equals(that.source);
        }

        @Override
        public int hashCode() {
            return 31 * source.hashCode() + flag.ordinal();
        }
    }

    /** No text, but a condition on the place: {@code ^ $ \b}. */
    record Assertion(String source) implements RegexNode {}

    record Sequence(List<RegexNode> parts) implements RegexNode {}

    /** In order of preference. */
    record Alternatives(List<RegexNode> branches) implements RegexNode {}

    /**
     * A repetition.
     *
     * @param max how often at most, or {@link #UNBOUNDED}
     */
    record Repeated(RegexNode part, int min, int max, boolean greedy) implements RegexNode {
        static final int UNBOUNDED = -1;
    }

    /** Whether {@code (?i)} or {@code (?-i)} was in force. */
    enum CaseFlag {
        UNSET,
        IGNORE,
        HEED
    }
}
