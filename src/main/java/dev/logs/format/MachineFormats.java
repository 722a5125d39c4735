package dev.logs.format;

import dev.logs.format.Detection.Candidate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The structured formats: their names, their parsers, and whether lines are in one of them. */
final class MachineFormats {

    static final String JSONL = "jsonl";
    static final String LOGFMT = "logfmt";
    static final String CSV = "csv";
    static final String JOURNAL = "journal";
    static final String SYSLOG_EXPORT = "syslog-export";

    /** A source is taken for a format when this share of its lines is. */
    private static final double SHARE_MIN = 0.5;

    private MachineFormats() {}

    static List<String> names() {
        return List.of(JSONL, LOGFMT, CSV, JOURNAL, SYSLOG_EXPORT);
    }

    /** A new parser, or null for a name that is none of {@link #names}; {@code json} and {@code tsv} are understood too. */
    static @Nullable LineParser open(String name, ParserSettings settings) {
        return switch (name) {
            case JSONL, "json" -> new JsonLinesParser(settings);
            case LOGFMT -> new LogfmtParser(settings);
            case CSV, "tsv" -> new CsvParser(settings);
            case JOURNAL, "journal-export" -> new JournalExportParser(settings);
            case SYSLOG_EXPORT -> new ExportedSyslogParser();
            default -> null;
        };
    }

    /** The formats that the first lines of a source are in, the best first; most sources have none. */
    static List<Candidate> rank(List<byte[]> firstLines, ParserSettings settings) {
        List<Candidate> ranked = new ArrayList<>();
        addIfCommon(JOURNAL, journalShare(firstLines), ranked);
        addIfCommon(SYSLOG_EXPORT, exportedShare(firstLines), ranked);
        addIfCommon(JSONL, jsonShare(firstLines, settings), ranked);
        addIfCommon(CSV, csvShare(firstLines, settings), ranked);
        addIfCommon(LOGFMT, logfmtShare(firstLines, settings), ranked);
        ranked.sort((a, b) -> Double.compare(b.confidence(), a.confidence()));
        return ranked;
    }

    private static void addIfCommon(String name, double share, List<Candidate> ranked) {
        if (share >= SHARE_MIN) {
            ranked.add(new Candidate(name, share));
        }
    }

    /** The share of the lines that a parser understands; a longer record counts from its first line on. */
    private static double share(List<byte[]> lines, LineParser parser) {
        EntryDraft draft = new EntryDraft();
        int filled = 0;
        int understood = 0;
        long number = 1;
        for (byte[] line : lines) {
            if (line.length == 0) {
                continue;
            }
            draft.clear();
            filled++;
            understood += parser.parse(new SampleLine(line, number++), draft) == LineKind.UNPARSABLE ? 0 : 1;
        }
        return filled == 0 ? 0 : (double) understood / filled;
    }

    private static double jsonShare(List<byte[]> lines, ParserSettings settings) {
        for (byte[] line : lines) {
            if (JsonLinesParser.beginsObject(line)) {
                return share(lines, new JsonLinesParser(settings));
            }
        }
        // The JSON library is not even loaded for a source of text.
        return 0;
    }

    /** logfmt is told from text with an equals sign by its time, level or message. */
    private static double logfmtShare(List<byte[]> lines, ParserSettings settings) {
        if (!beginsPair(lines)) {
            return 0;
        }
        LogfmtParser parser = new LogfmtParser(settings);
        EntryDraft draft = new EntryDraft();
        int filled = 0;
        int understood = 0;
        for (byte[] line : lines) {
            if (line.length > 0) {
                draft.clear();
                filled++;
                LineKind kind = parser.parse(new SampleLine(line, filled), draft);
                boolean log = draft.hasTime || draft.level != EntryDraft.NO_LEVEL;
                understood += kind == LineKind.ENTRY && log ? 1 : 0;
            }
        }
        return filled == 0 ? 0 : (double) understood / filled;
    }

    /** Whether any line begins with a word that holds an equals sign. */
    private static boolean beginsPair(List<byte[]> lines) {
        for (byte[] line : lines) {
            int begin = Ascii.skipBlanks(line, 0, line.length);
            int end = Ascii.skipWord(line, begin, line.length);
            if (Ascii.indexOf(line, begin, end, '=') < end) {
                return true;
            }
        }
        return false;
    }

    private static double csvShare(List<byte[]> lines, ParserSettings settings) {
        String first = lines.isEmpty() ? "" : new String(lines.get(0), StandardCharsets.UTF_8);
        if (lines.size() <= 1) {
            return CsvHeader.isCertain(first) ? 1 : 0;
        }
        if (!CsvHeader.isHeader(first)) {
            return 0;
        }
        CsvParser parser = new CsvParser(settings);
        parser.parse(new SampleLine(lines.get(0), 1), new EntryDraft());
        return share(lines.subList(1, lines.size()), parser);
    }

    private static double exportedShare(List<byte[]> lines) {
        return !lines.isEmpty() && ExportedSyslogParser.isOurs(lines.get(0)) ? 1 : 0;
    }

    /** The export begins with the cursor or the time of its first entry. */
    private static double journalShare(List<byte[]> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        String first = new String(lines.get(0), StandardCharsets.UTF_8);
        return first.startsWith("__CURSOR=") || first.startsWith("__REALTIME_TIMESTAMP=") ? 1 : 0;
    }
}
