package dev.logs.format;

import dev.logs.format.Detection.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the text format that most lines of a sample have: each line votes for the first format with a pattern for it. */
final class TextDetector {

    private TextDetector() {}

    /** Ranks the text formats; {@code text}, which reads everything, comes last. */
    static List<Candidate> rank(List<byte[]> lines, ParserSettings settings) {
        List<TextFormat> formats = TextCatalog.formats();
        int[] votes = new int[formats.size()];
        LineMatch match = new LineMatch(settings);
        int filled = 0;
        for (byte[] line : lines) {
            match.begin(line, 0, line.length);
            if (match.from < match.to) {
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
        ranked.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
        ranked.add(new Candidate(LogFormats.TEXT, 0));
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
