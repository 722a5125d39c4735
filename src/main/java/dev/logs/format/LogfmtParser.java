package dev.logs.format;

import java.nio.charset.StandardCharsets;

/**
 * logfmt: {@code time=... level=info msg="done in 5s" user=alice}.
 *
 * <p>Time, level, message and source are found under the names that {@link WellKnownKeys} lists; the content of a line
 * without a message is the line. Every other pair becomes a field with a text value; a key without a value is true. A
 * line is taken for logfmt when it begins with a pair, and has no more keys without a value than pairs.
 */
public final class LogfmtParser implements LineParser {

    private final RecordBuilder record;
    private final KeyNames names;
    private final LogfmtPairs pairs = new LogfmtPairs();

    public LogfmtParser(ParserSettings settings) {
        record = new RecordBuilder(new TimeText(settings));
        names = settings.keys();
    }

    @Override
    public LineKind parse(Line line, EntryDraft draft) {
        String text = new String(line.buffer(), line.offset(), line.length(), StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return LineKind.CONSUMED;
        }
        pairs.start(text);
        record.begin(draft);
        int surplus = 0;
        boolean pairFirst = false;
        for (int i = 0; pairs.next(); i++) {
            pairFirst |= i == 0 && pairs.hasValue();
            surplus += pairs.hasValue() ? 1 : -1;
            take(draft);
        }
        if (!pairFirst || surplus < 0 || pairs.isBroken()) {
            draft.clear();
            return LineKind.UNPARSABLE;
        }
        record.end(record.hasMessage() ? "" : text);
        return LineKind.ENTRY;
    }

    private void take(EntryDraft draft) {
        String key = pairs.key();
        if (!pairs.hasValue()) {
            draft.fields.putJson(key, "true");
            return;
        }
        KnownKey known = names.find(key);
        if (known == null || !record.offer(known, pairs.value(), ValueKind.TEXT)) {
            draft.fields.put(key, pairs.value());
        }
    }
}
