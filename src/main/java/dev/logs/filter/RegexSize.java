package dev.logs.filter;

/** How large the program of a regular expression becomes. RE2/J unrolls counted repetitions without a bound of its own. */
final class RegexSize {

    /**
     * A match costs up to this many steps for each character of the text, and the program some hundred bytes for each.
     */
    static final int STEPS_MAX = 10_000;

    private RegexSize() {}

    /** About the number of instructions; never overflows. */
    static long steps(RegexNode node) {
        long steps = 1;
        if (node instanceof RegexNode.Sequence sequence) {
            for (RegexNode part : sequence.parts()) {
                steps += steps(part);
            }
        } else if (node instanceof RegexNode.Alternatives alternatives) {
            for (RegexNode branch : alternatives.branches()) {
                steps += 1 + steps(branch);
            }
        } else if (node instanceof RegexNode.Repeated repeated) {
            int times = Math.max(1, Math.max(repeated.min(), repeated.max()));
            steps += steps(repeated.part()) * times;
        }
        return Math.min(steps, Integer.MAX_VALUE);
    }
}
