package dev.logs.format;

import dev.logs.error.Suggestions;
import dev.logs.error.UsageException;
import dev.logs.format.Detection.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The formats that lines are read in: their names, their parsers, and which one the lines of a source are in. */
public final class LogFormats {

    /** The format of a source that fits no other: lines with or without a time at their start. */
    public static final String TEXT = "text";

    /** The format that keeps every line as it is. */
    public static final String RAW = "raw";

    private LogFormats() {}

    /** The names that {@link #open} takes, in the order in which formats are recognised. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(MachineFormats.names());
        for (TextFormat format : TextCatalog.formats()) {
            names.add(format.name());
        }
        names.add(TEXT);
        names.add(RAW);
        return names;
    }

    /**
     * What writes lines of a format, in a few words.
     *
     * @throws UsageException when there is no format of that name
     */
    public static String description(String name) {
        return switch (name) {
            case TEXT -> "lines with or without a time at their start";
            case RAW -> "lines kept as they are; only time and level are looked for";
            case MachineFormats.JSONL ->
                "JSON objects: pino, bunyan, zap, slog, logrus, log4j2, logstash, Docker, OpenTelemetry";
            case MachineFormats.LOGFMT -> "key=value pairs";
            case MachineFormats.CSV -> "comma- or tab-separated values with a header";
            case MachineFormats.JOURNAL -> "journalctl -o export";
            case MachineFormats.SYSLOG_EXPORT -> "logs export --format syslog";
            default -> textFormat(name).description();
        };
    }

    /**
     * A new parser for one source.
     *
     * @param name one of {@link #names}, or another name in use for the same lines, such as {@code log4j} or {@code nginx}
     * @throws UsageException when there is no format of that name
     */
    public static LineParser open(String name, ParserSettings settings) {
        return switch (name) {
            case TEXT -> new PlainTextParser(settings);
            case RAW -> new RawLineParser(settings);
            default -> openNamed(name, settings);
        };
    }

    private static LineParser openNamed(String name, ParserSettings settings) {
        LineParser machine = MachineFormats.open(name, settings);
        if (machine != null) {
            return machine;
        }
        return new TextLineParser(textFormat(name), settings);
    }

    private static TextFormat textFormat(String name) {
        TextFormat format = TextCatalog.find(name);
        if (format == null) {
            String near = Suggestions.didYouMean(name, names());
            throw new UsageException(
                    "unknown format '" + name + "'",
                    near != null ? near : "'logs ingest --format list' prints the names");
        }
        return format;
    }

    /**
     * Takes the first lines of a source for the format that most of them have.
     *
     * @param firstLines without terminators; a hundred are enough
     */
    public static Detection detect(List<byte[]> firstLines, ParserSettings settings) {
        List<Candidate> records = MachineFormats.rank(firstLines, settings);
        if (!records.isEmpty() && isBeyondDoubt(records.get(0))) {
            return new Detection(records);
        }
        // In this order among equals: a line of the Linux audit log passes as logfmt too.
        List<Candidate> ranked = TextDetector.rank(firstLines, settings);
        ranked.addAll(records);
        ranked.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
        return new Detection(ranked);
    }

    /** No text looks like JSON in every line, or like what only this program writes; the catalogue of text formats need not even be loaded then. */
    private static boolean isBeyondDoubt(Candidate candidate) {
        return candidate.confidence() == 1
                && (candidate.format().equals(MachineFormats.JSONL)
                        || candidate.format().equals(MachineFormats.SYSLOG_EXPORT));
    }
}
