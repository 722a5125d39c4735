package dev.logs.format;

import dev.logs.format.Detection.Candidate;
import java.util.ArrayList;
import java.util.List;

/** Finds the text format that most lines of a sample have: each line votes for the first format with a pattern for it. */
final class TextDetector {

    /** A format that fits fewer of the lines than this is a coincidence; stack traces do take up most of a sample. */
    private static final double CONFIDENCE_MIN = 0.15;

    private TextDetector() {}

    /**
     * The text formats that lines are in, with the share of the lines at the margin that each of them reads, in the order
     * of the catalogue; and {@code text}, which reads everything, at the least confidence that another should have.
     */
    static List<Candidate> rank(List<byte[]> lines, ParserSettings settings) {
        List<TextFormat> formats = TextCatalog.formats();
        int[] votes = new int[formats.size()];
        LineMatch match = new LineMatch(settings);
        int filled = 0;
        for (byte[] line : lines) {
            match.begin(line, 0, line.length);
            if (match.from < match.to && !Ascii.isBlank(line[0])) {
                filled++;
                vote(match, formats, votes);
            }
        }
        List<Candidate> ranked = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] > 0) {
                ranked.add(new Candidate(formats.get(i).name(), (double) votes[i] / filled));
            }
        }
        ranked.add(new Candidate(LogFormats.TEXT, CONFIDENCE_MIN));
        return ranked;
    }

    private static void vote(LineMatch match, List<TextFormat> formats, int[] votes) {
        for (int i = 0; i < votes.length; i++) {
            for (LinePattern pattern : formats.get(i).patterns()) {
                if (pattern.matches(match)) {
                    votes[i]++;
                    pattern.remember(match);
                    return;
                }
            }
        }
    }
}
