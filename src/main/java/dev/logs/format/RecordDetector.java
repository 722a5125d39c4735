package dev.logs.format;

import dev.logs.format.Detection.Candidate;
import java.util.ArrayList;
import java.util.List;

/** Tells from a sample whether a source has structured records rather than lines of text. */
final class RecordDetector {

    private static final int RECORD_SEPARATOR = 0x1e;

    private RecordDetector() {}

    /** The record formats that the lines are in, with the share of lines each of them reads; none when it is text. */
    static List<Candidate> rank(List<byte[]> lines, ParserSettings settings) {
        List<Candidate> ranked = new ArrayList<>();
        int objects = 0;
        int pairs = 0;
        for (byte[] line : lines) {
            int begin = Ascii.skipBlanks(line, 0, line.length);
            objects += beginsJson(line, begin) ? 1 : 0;
            pairs += beginsPair(line, begin) ? 1 : 0;
        }
        byte[] first = firstFilled(lines);
        // An object may be printed over many lines.
        if (objects * 4 > lines.size() || beginsJson(first, 0)) {
            add(LogFormats.JSON_LINES, lines, settings, ranked);
        }
        if (pairs * 4 > lines.size()) {
            add(LogFormats.LOGFMT, lines, settings, ranked);
        }
        return ranked;
    }

    /** Whether an object begins, or an array of objects, perhaps behind a record separator or a byte order mark. */
    private static boolean beginsJson(byte[] line, int from) {
        int begin = from;
        while (begin < line.length && (line[begin] < 0 || line[begin] == RECORD_SEPARATOR)) {
            begin++;
        }
        if (begin < line.length && line[begin] == '[') {
            begin = Ascii.skipBlanks(line, begin + 1, line.length);
            return begin == line.length || line[begin] == '{';
        }
        return begin < line.length && line[begin] == '{';
    }

    private static boolean beginsPair(byte[] line, int from) {
        int end = Ascii.skipWord(line, from, line.length);
        return Ascii.indexOf(line, from, end, '=') < end;
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
