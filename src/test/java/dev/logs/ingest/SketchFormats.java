package dev.logs.ingest;

import dev.logs.error.UsageException;
import dev.logs.format.EntryDraft;
import dev.logs.format.Line;
import dev.logs.format.LineKind;
import dev.logs.format.LineParser;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Two formats that tests can write by hand.
 *
 * <p>{@code sketch}: {@code 123 content} is an entry of Unix second 123, {@code - content} one without a time, {@code
 * k=v;k=v: content} before the content sets parts of the draft, an indented line continues, {@code #} is consumed,
 * {@code (} and {@code )} begin and end a record of several lines, anything else is unparsable. {@code plain}: a line
 * that begins with {@code @123 } has that time.
 */
final class SketchFormats implements InputFormats {

    @Override
    public String detect(List<byte[]> firstLines, Instant lastWritten) {
        boolean banner = firstLines.stream().allMatch(line -> line.length > 0 && line[0] == '*');
        return banner ? "raw" : "sketch";
    }

    @Override
    public LineParser open(String format, Instant lastWritten) {
        return switch (format) {
            case "sketch" -> new Sketch();
            case "raw" -> new Raw();
            default -> throw new UsageException("no format " + format, null);
        };
    }

    @Override
    public LineParser openPlainText(Instant lastWritten) {
        return new Plain();
    }

    static String text(Line line) {
        return new String(line.buffer(), line.offset(), line.length(), StandardCharsets.UTF_8);
    }

    private static final class Raw implements LineParser {
        @Override
        public LineKind parse(Line line, EntryDraft draft) {
            draft.content = text(line);
            return LineKind.ENTRY;
        }
    }

    private static final class Plain implements LineParser {
        @Override
        public LineKind parse(Line line, EntryDraft draft) {
            String text = text(line);
            int space = text.indexOf(' ');
            if (!text.startsWith("@") || space < 0) {
                return LineKind.CONTINUATION;
            }
            draft.setTime(Long.parseLong(text.substring(1, space)), 0);
            draft.content = text.substring(space + 1);
            return LineKind.ENTRY;
        }
    }

    private static final class Sketch implements LineParser {
        private final StringBuilder record = new StringBuilder();

        @Override
        public LineKind parse(Line line, EntryDraft draft) {
            String text = text(line);
            if (text.equals(")")) {
                draft.content = record.toString();
                record.setLength(0);
                return LineKind.ENTRY;
            }
            if (text.startsWith("(")) {
                record.append(text.substring(1));
                return LineKind.CONSUMED;
            }
            if (text.startsWith("#")) {
                return LineKind.CONSUMED;
            }
            if (text.startsWith(" ") || text.startsWith("\t")) {
                return LineKind.CONTINUATION;
            }
            return entry(text, draft);
        }

        private static LineKind entry(String text, EntryDraft draft) {
            int space = text.indexOf(' ');
            String first = space < 0 ? text : text.substring(0, space);
            if (!first.equals("-")) {
                try {
                    draft.setTime(Long.parseLong(first), 0);
                } catch (NumberFormatException e) {
                    return LineKind.UNPARSABLE;
                }
            }
            content(text.substring(space + 1), draft);
            return LineKind.ENTRY;
        }

        private static void content(String text, EntryDraft draft) {
            int colon = text.indexOf(": ");
            if (colon < 0 || text.indexOf('=') < 0 || text.indexOf('=') > colon) {
                draft.content = text;
                return;
            }
            draft.content = text.substring(colon + 2);
            for (String pair : text.substring(0, colon).split(";", -1)) {
                int equals = pair.indexOf('=');
                set(pair.substring(0, equals), pair.substring(equals + 1), draft);
            }
        }

        private static void set(String key, String value, EntryDraft draft) {
            switch (key) {
                case "src" -> draft.src = value;
                case "component" -> draft.component = value;
                case "context" -> draft.context = value;
                case "job" -> draft.jobId = value;
                case "error" -> draft.error = Boolean.valueOf(value);
                case "level" -> draft.level = Integer.parseInt(value);
                case "tag" -> draft.tags.add(value);
                default -> draft.fields.put(key, value);
            }
        }

        @Override
        public LineKind finish(EntryDraft draft) {
            if (record.length() == 0) {
                return LineKind.CONSUMED;
            }
            draft.content = record.toString();
            record.setLength(0);
            return LineKind.UNPARSABLE;
        }
    }
}
