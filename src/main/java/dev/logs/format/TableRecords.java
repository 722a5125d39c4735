package dev.logs.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of the rows of a table: columns mean what keys of that name mean, the others become fields. Bytes become text:
 * 16 of them a GUID, others hexadecimal digits. One thread.
 */
public final class TableRecords {

    /** Bytes of an id. */
    private static final int GUID_BYTES = 16;

    private final List<String> names;
    private final List<@Nullable KnownKey> keys = new ArrayList<>();
    private final RecordBuilder record;
    private final JsonReading json = new JsonReading();
    private EntryDraft draft = new EntryDraft();

    /** What the row has beside its seconds. */
    private int nanos;

    /** @param names of the columns, in lower case */
    public TableRecords(List<String> names, ParserSettings settings) {
        this.names = List.copyOf(names);
        this.record = new RecordBuilder(new TimeText(settings));
        for (String name : names) {
            keys.add(settings.keys().find(name));
        }
    }

    /** Begins a row. */
    public void begin(EntryDraft target) {
        draft = target;
        nanos = 0;
        record.begin(target);
    }

    /** Takes the value of a column; null is left out. */
    public void take(int column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        String name = names.get(column);
        if (name.equals("logid") && value instanceof Number number) {
            draft.logid = Math.max(EntryDraft.NO_LOGID, number.longValue());
            return;
        }
        KnownKey key = keys.get(column);
        String text = value instanceof byte[] bytes ? text(bytes) : value.toString();
        boolean number = value instanceof Number;
        if (name.equals("nanos") && number) {
            nanos = ((Number) value).intValue();
        } else if (key == null || !record.offer(key, text, number ? ValueKind.NUMBER : ValueKind.TEXT)) {
            keep(name, text, number);
        }
    }

    private void keep(String name, String text, boolean number) {
        if (number) {
            draft.fields.putJson(name, text);
        } else {
            draft.fields.put(name, text);
        }
    }

    /** Takes a JSON object of labels as if each were a column. */
    public void takeLabels(String labels) {
        List<String> pairs = new ArrayList<>();
        if (!json.stringMembers(labels, pairs)) {
            draft.fields.put("labels", labels);
            return;
        }
        for (int i = 0; i < pairs.size(); i += 2) {
            KnownKey key = WellKnownKeys.find(pairs.get(i));
            if (key == null || key.role() == KeyRole.TIME || !record.offer(key, pairs.get(i + 1), ValueKind.TEXT)) {
                draft.fields.put(pairs.get(i), pairs.get(i + 1));
            }
        }
    }

    /** Ends the row. */
    public void end() {
        record.end("");
        if (draft.nanos == 0 && nanos > 0 && nanos < 1_000_000_000) {
            draft.nanos = nanos;
        }
    }

    /** Takes the time in seconds since 1970, also one so early that a guess would not take it for a time. */
    public void takeSeconds(long time) {
        draft.setTime(time, 0);
    }

    /** Takes the time in nanoseconds since 1970. */
    public void takeNanos(long time) {
        draft.setTime(Math.floorDiv(time, 1_000_000_000L), (int) Math.floorMod(time, 1_000_000_000L));
    }

    /** A GUID of 16 bytes, else text where it is UTF-8 in print, else hexadecimal digits. */
    private static String text(byte[] bytes) {
        if (bytes.length != GUID_BYTES) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.indexOf('\ufffd') < 0 ? text : HexFormat.of().formatHex(bytes);
        }
        String hex = HexFormat.of().formatHex(bytes);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }
}
