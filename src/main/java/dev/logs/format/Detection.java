package dev.logs.format;

import java.util.List;

/**
 * What the first lines of a source were taken for.
 *
 * @param ranked the formats that fit, the best first; never empty: {@code text} fits everything
 */
public record Detection(List<Candidate> ranked) {

    /**
     * One format.
     *
     * @param format its name, as {@link LogFormats#open} takes it
     * @param confidence the share of the lines with content that it reads, 0 to 1
     */
    public record Candidate(String format, double confidence) {}

    public Detection {
        ranked = List.copyOf(ranked);
    }

    /** The best format. */
    public Candidate best() {
        return ranked.get(0);
    }
}
