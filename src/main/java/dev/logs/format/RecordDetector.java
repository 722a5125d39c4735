package dev.logs.format;

import dev.logs.format.Detection.Candidate;
import java.util.ArrayList;
import java.util.List;

/** Tells from a sample whether a source has structured records rather than lines of text. */
final class RecordDetector {

    private RecordDetector() {}

    /** The record formats that the lines are in, with the share of lines each of them reads; none when it is text. */
    static List<Candidate> rank(List<byte[]> lines, ParserSettings settings) {
        List<Candidate> ranked = new ArrayList<>();
        byte[] first = firstFilled(lines);
        if (first.length == 0) {
            return ranked;
        }
        int begin = first[Ascii.skipBlanks(first, 0, first.length)];
        if (begin == '{' || begin == '[' || begin == 0x1e || begin == (byte) 0xef) {
            add(LogFormats.JSON_LINES, lines, settings, ranked);
        }
        if (Ascii.isLetter(begin) || begin == '_' || begin == '@') {
            add(LogFormats.LOGFMT, lines, settings, ranked);
        }
        return ranked;
    }

    private static byte[] firstFilled(List<byte[]> lines) {
        for (byte[] line : lines) {
            if (Ascii.skipBlanks(line, 0, line.length) < line.length) {
                return line;
            }
        }
        return new byte[0];
    }

    private static void add(String format, List<byte[]> lines, ParserSettings settings, List<Candidate> ranked) {
        LineParser parser = LogFormats.open(format, settings);
        EntryDraft draft = new EntryDraft();
        int read = 0;
        long number = 0;
        for (byte[] line : lines) {
            number++;
            draft.clear();
            LineKind kind = parser.parse(new SampleLine(line, number), draft);
            read += kind == LineKind.ENTRY || kind == LineKind.CONSUMED ? 1 : 0;
        }
        if (read > 0) {
            ranked.add(new Candidate(format, (double) read / lines.size()));
        }
    }
}
