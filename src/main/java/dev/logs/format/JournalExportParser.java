package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The journal export format ({@code journalctl -o export}): lines {@code KEY=VALUE}, an empty line behind each entry;
 * values with line breaks or bytes are written as a line {@code KEY}, the length (64 bits, little-endian), the value.
 *
 * <p>Time, level, message and component are found under the names that {@link WellKnownKeys} lists, everything else
 * becomes a field; a key that occurs several times in an entry becomes an array. Values are text, bytes that are not
 * UTF-8 become U+FFFD. Needs raw lines.
 */
public final class JournalExportParser implements LineParser {

    private final RecordBuilder record;
    private final KeyNames names;
    private final RecordBounds bounds;
    private final BinaryField binary;

    /** The entry so far, in the order of the input; a key of several values has one element for each. */
    private final List<Field> fields = new ArrayList<>();

    /** Size of the entry so far, and of what was left out of it. */
    private long keptBytes;

    private long cutBytes;

    private record Field(String key, String value) {}

    public JournalExportParser(ParserSettings settings) {
        this(settings, settings.bounds());
    }

    /** @param bounds of one entry; what goes beyond them is left out, and field {@code cut_bytes} says how much */
    public JournalExportParser(ParserSettings settings, RecordBounds bounds) {
        this.record = new RecordBuilder(new TimeText(settings));
        this.names = settings.keys();
        this.bounds = bounds;
        this.binary = new BinaryField(bounds.bytesMax());
    }

    @Override
    public boolean wantsRawBytes() {
        return true;
    }

    @Override
    public LineKind parse(Line line, EntryDraft draft) {
        byte[] buffer = line.buffer();
        int from = line.offset();
        int to = from + line.length();
        if (binary.isOpen()) {
            binary.addLine(buffer, from, to);
            if (!binary.isOpen()) {
                addBinary();
            }
            return LineKind.CONSUMED;
        }
        if (from == to) {
            return endEntry(draft);
        }
        int equals = equalsSign(buffer, from, to);
        if (!isKey(buffer, from, equals)) {
            return LineKind.UNPARSABLE;
        }
        String key = text(buffer, from, equals);
        if (equals == to) {
            binary.start(key);
        } else {
            add(new Field(key, text(buffer, equals + 1, to)), to - equals - 1);
        }
        return LineKind.CONSUMED;
    }

    @Override
    public LineKind finish(EntryDraft draft) {
        if (binary.isOpen()) {
            binary.close();
            addBinary();
        }
        return endEntry(draft);
    }

    private void addBinary() {
        add(new Field(binary.key(), binary.text()), binary.keptBytes());
        cutBytes += binary.cutBytes();
    }

    /** Keeps a field while there is room; one with a meaning, such as the message, is kept in any case. */
    private void add(Field field, int bytes) {
        boolean room = keptBytes + bytes <= bounds.bytesMax() && fields.size() < bounds.linesMax();
        if (room || fields.isEmpty() || names.find(field.key()) != null && bytes <= bounds.bytesMax()) {
            fields.add(field);
            keptBytes += bytes;
        } else {
            cutBytes += bytes;
        }
    }

    private LineKind endEntry(EntryDraft draft) {
        if (fields.isEmpty()) {
            return LineKind.CONSUMED;
        }
        record.begin(draft);
        for (int i = 0; i < fields.size(); i++) {
            take(i, draft);
        }
        if (cutBytes > 0) {
            draft.fields.put("cut_bytes", cutBytes);
        }
        record.end("");
        fields.clear();
        keptBytes = 0;
        cutBytes = 0;
        return LineKind.ENTRY;
    }

    private void take(int index, EntryDraft draft) {
        Field field = fields.get(index);
        int first = firstOf(field.key());
        if (first != index) {
            return;
        }
        KnownKey key = names.find(field.key());
        if (occursAgain(index)) {
            draft.fields.putJson(field.key(), array(index));
        } else if (key == null || !record.offer(key, field.value(), ValueKind.TEXT)) {
            draft.fields.put(field.key(), field.value());
        }
    }

    private int firstOf(String key) {
        int i = 0;
        while (!fields.get(i).key().equals(key)) {
            i++;
        }
        return i;
    }

    private boolean occursAgain(int index) {
        for (int i = index + 1; i < fields.size(); i++) {
            if (fields.get(i).key().equals(fields.get(index).key())) {
                return true;
            }
        }
        return false;
    }

    private String array(int index) {
        String key = fields.get(index).key();
        StringBuilder json = new StringBuilder("[");
        for (Field field : fields) {
            if (field.key().equals(key)) {
                json.append(json.length() == 1 ? "" : ",");
                JsonText.quote(field.value(), json);
            }
        }
        return json.append(']').toString();
    }

    private static int equalsSign(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && buffer[at] != '=') {
            at++;
        }
        return at;
    }

    /** The journal allows capitals, digits and underscores; other writers also use small letters. */
    static boolean isKey(byte[] buffer, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = buffer[i];
            boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
            if (!letter && b != '_' && (b < '0' || b > '9' || i == from)) {
                return false;
            }
        }
        return to > from;
    }

    private static String text(byte[] buffer, int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
}
