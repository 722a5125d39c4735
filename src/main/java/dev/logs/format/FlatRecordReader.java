package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads an ordinary JSON object into a draft, with the same outcome as {@link JsonRecordReader} and at a third of its
 * cost; see {@link FlatObject} for what is ordinary. One thread.
 */
final class FlatRecordReader {

    private final RecordBuilder record;
    private final FlatObject object = new FlatObject();
    private final KeyMemory names;
    private final RecentTexts recent = new RecentTexts();

    private byte[] bytes = new byte[0];
    private EntryDraft draft = new EntryDraft();

    /** @param known what the names of members mean */
    FlatRecordReader(RecordBuilder record, KeyNames known) {
        this.record = record;
        this.names = new KeyMemory(known);
    }

    /**
     * Fills a clear draft from the object that the bytes hold.
     *
     * @return false, and nothing was done, when they hold anything else than an ordinary object
     */
    boolean read(byte[] buffer, int from, int length, EntryDraft target) {
        bytes = buffer;
        draft = target;
        if (!object.scan(buffer, from, from + length) || !knowsAllValues()) {
            return false;
        }
        record.begin(target);
        int runFrom = -1;
        for (int i = 0; i < object.size(); i++) {
            KnownKey key = names.key(i);
            if (key == null) {
                runFrom = runFrom < 0 ? object.memberFrom(i) : runFrom;
                continue;
            }
            if (runFrom >= 0) {
                draft.fields.putMembers(ascii(runFrom, object.valueTo(i - 1)));
                runFrom = -1;
            }
            take(i, key);
        }
        if (runFrom >= 0) {
            draft.fields.putMembers(ascii(runFrom, object.valueTo(object.size() - 1)));
        }
        record.end(record.hasMessage() ? "" : ascii(from, from + length));
        return true;
    }

    /** Whether no well-known key has a value that must be looked into. */
    private boolean knowsAllValues() {
        for (int i = 0; i < object.size(); i++) {
            names.see(i, bytes, object.nameFrom(i), object.nameTo(i));
            KnownKey key = names.key(i);
            if (key != null && !isPlain(key, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlain(KnownKey key, int member) {
        return switch (bytes[object.valueFrom(member)]) {
            case '{' -> key.role() == KeyRole.FIELDS || !key.hasChildren();
            case '[' ->
                switch (key.role()) {
                    case TAGS -> isEmptyArray(member);
                    case MESSAGE, ATTRIBUTES -> false;
                    default -> true;
                };
            default -> true;
        };
    }

    private boolean isEmptyArray(int member) {
        return object.valueTo(member) - object.valueFrom(member) == 2;
    }

    private void take(int member, KnownKey key) {
        int from = object.valueFrom(member);
        int to = object.valueTo(member);
        boolean taken =
                switch (bytes[from]) {
                    case '"' -> record.offer(key, text(key, member), ValueKind.STRING);
                    case 't', 'f' -> record.offer(key, recent.text(bytes, from, to), ValueKind.BOOLEAN);
                    case 'n' -> false;
                    case '{' -> takeFields(key, from, to);
                    case '[' -> key.role() == KeyRole.TAGS && record.offerTags(List.of());
                    default -> record.offer(key, ascii(from, to), ValueKind.NUMBER);
                };
        if (!taken) {
            draft.fields.putJson(names.text(member), ascii(from, to));
        }
    }

    private boolean takeFields(KnownKey key, int from, int to) {
        if (!record.holdsFields(key)) {
            return false;
        }
        draft.fields.putMembers(ascii(from + 1, to - 1).strip());
        return true;
    }

    private String text(KnownKey key, int member) {
        int from = object.valueFrom(member) + 1;
        int to = object.valueTo(member) - 1;
        if (object.hasEscapes(member)) {
            return JsonText.unescape(ascii(from, to));
        }
        boolean repeats = key.role() != KeyRole.MESSAGE && key.role() != KeyRole.TIME;
        return repeats ? recent.text(bytes, from, to) : ascii(from, to);
    }

    private String ascii(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
