package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Reads what {@link SyslogRenderer} wrote, without loss: everything but the message stands in our own element. */
final class ExportedSyslogParser implements LineParser {

    private static final String MARK = " [" + SyslogRenderer.ELEMENT + " ";

    private static final int TIME_FIELD = 1;

    private final RecordLevels levels = new RecordLevels();
    private final JsonReading json = new JsonReading();

    /** Whether a line is one of ours. */
    static boolean isOurs(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        return text.startsWith("<") && text.indexOf(MARK) == headerEnd(text);
    }

    /** Index of the space behind the sixth field, or -2. */
    private static int headerEnd(String text) {
        int at = -1;
        for (int i = 0; i < 6; i++) {
            at = text.indexOf(' ', at + 1);
            if (at < 0) {
                return -2;
            }
        }
        return at;
    }

    @Override
    public LineKind parse(Line line, EntryDraft draft) {
        String text = new String(line.buffer(), line.offset(), line.length(), StandardCharsets.UTF_8);
        int header = headerEnd(text);
        if (header < 0 || !text.startsWith(MARK, header)) {
            return LineKind.UNPARSABLE;
        }
        int at = header + MARK.length();
        while (at < text.length() && text.charAt(at) != ']') {
            int equals = text.indexOf("=\"", at);
            int end = equals < 0 ? -1 : valueEnd(text, equals + 2);
            if (end < 0) {
                draft.clear();
                return LineKind.UNPARSABLE;
            }
            take(text.substring(at, equals), value(text.substring(equals + 2, end)), draft);
            at = end + 1 < text.length() && text.charAt(end + 1) == ' ' ? end + 2 : end + 1;
        }
        try {
            Instant time = Instant.parse(text.split(" ", TIME_FIELD + 2)[TIME_FIELD]);
            draft.setTime(time.getEpochSecond(), draft.nanos == 0 ? time.getNano() : draft.nanos);
        } catch (DateTimeParseException e) {
            draft.clear();
            return LineKind.UNPARSABLE;
        }
        draft.content = OctalEscapes.read(text.substring(Math.min(text.length(), at + 2)));
        return LineKind.ENTRY;
    }

    private void take(String name, String value, EntryDraft draft) {
        switch (name) {
            case "src" -> draft.src = value;
            case "context" -> draft.context = value;
            case "level" -> draft.level = level(value);
            case "nanos" -> draft.nanos = digits(value) ? Integer.parseInt(value) : 0;
            case "error" -> draft.error = !value.equals("0");
            case "job_id" -> draft.jobId = value;
            case "tags" -> {
                List<String> tags = json.strings(value);
                draft.tags.addAll(tags == null ? List.of() : tags);
            }
            case "fields" -> {
                String members = json.members(value);
                draft.fields.putMembers(members == null ? "" : members);
            }
            case "address" -> draft.logid = Math.max(EntryDraft.NO_LOGID, RecordAddress.logid(value));
            default -> draft.fields.put(name, value);
        }
    }

    private int level(String value) {
        return digits(value)
                ? RecordLevels.numbered(Long.parseLong(value), NumberScale.STORED_LEVEL)
                : levels.named(value);
    }

    private static boolean digits(String value) {
        return !value.isEmpty() && value.length() <= 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Index of the quote that no backslash protects, or -1. */
    private static int valueEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }

    private static String value(String written) {
        StringBuilder text = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (written.charAt(i) == '\\' && i + 1 < written.length()) {
                i++;
            }
            text.append(written.charAt(i));
        }
        return OctalEscapes.read(text.toString());
    }
}
