package dev.logs.format;

import dev.logs.entry.EntryView;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of {@link JsonLinesRenderer}, byte for byte, from entries as bytes. What many entries share is made once; a text
 * of which the rendering is not plain goes the way of the renderer. One thread.
 */
final class JsonLinesEncoder implements EntryEncoder {

    private static final byte[] BEGIN = ascii("{\"time\":\"");
    private static final byte[] NO_TAGS = ascii(",\"tags\":" + LogEntry.NO_TAGS);
    private static final byte[] JOB_ID = ascii(",\"job_id\":");
    private static final byte[] FIELDS = ascii(",\"fields\":");
    private static final byte[] END = ascii("\"}\n");

    /** Speakers that are remembered at once, a power of two: more than speak in turns, and few enough for the cache. */
    private static final int SPEAKERS = 1024;

    /** Places that a speaker may have, a power of two. */
    private static final int NEIGHBOURS = 4;

    private final JsonEntry json = new JsonEntry();
    private final MachineTimes times = new MachineTimes();
    private final SimpleJson simple = new SimpleJson();
    private final StringBuilder text = new StringBuilder();
    private final @Nullable Speaker[] speakers = new Speaker[SPEAKERS];
    private @Nullable PartitionKey partition;
    private int evicted;
    private byte[] address = {};
    private byte[] lastTags = {};
    private byte[] lastTagsText = {};

    /** What entries of one source, level and partition have between their time and their message. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Speaker(String src, int level, int error, byte[] text) {

        boolean is(EntryView entry) {
            return level == entry.level() && error == entry.error() && src.equals(entry.src());
        }
    }

    @Override
    public void encode(PartitionKey from, EntryView entry, RecordBytes out) {
        if (!from.equals(partition)) {
            enter(from);
        }
        out.append(BEGIN);
        times.append(entry.epoch(), entry.nanos(), out);
        out.append(speaker(from, entry).text);
        JsonBytes.quote(entry.bytes(), entry.from(EntryView.Text.CONTENT), entry.to(EntryView.Text.CONTENT), out);
        appendTags(entry, out);
        int job = entry.from(EntryView.Text.JOB_ID);
        if (job != EntryView.ABSENT) {
            out.append(JOB_ID);
            JsonBytes.quote(entry.bytes(), job, entry.to(EntryView.Text.JOB_ID), out);
        }
        if (entry.from(EntryView.Text.FIELDS) != EntryView.ABSENT) {
            appendFields(entry, out);
        }
        out.append(address);
        out.appendDecimal(entry.logid());
        out.append(END);
    }

    private void enter(PartitionKey from) {
        partition = from;
        Arrays.fill(speakers, null);
        text.setLength(0);
        JsonEntry.appendAddress(from, text);
        address = takeText();
    }

    private Speaker speaker(PartitionKey from, EntryView entry) {
        int hash = (entry.src().hashCode() * 31 + entry.level()) * 31 + entry.error();
        int home = hash ^ hash >>> 15;
        for (int i = 0; i < NEIGHBOURS; i++) {
            Speaker known = speakers[home + i & SPEAKERS - 1];
            if (known != null && known.is(entry)) {
                return known;
            }
        }
        text.setLength(0);
        JsonEntry.appendSpeaker(new FoundEntry(from, entry.entry()), text);
        Speaker made = new Speaker(entry.src(), entry.level(), entry.error(), takeText());
        evicted = evicted + 1 & NEIGHBOURS - 1;
        speakers[home + evicted & SPEAKERS - 1] = made;
        return made;
    }

    private void appendTags(EntryView entry, RecordBytes out) {
        byte[] bytes = entry.bytes();
        int start = entry.from(EntryView.Text.TAGS);
        int end = entry.to(EntryView.Text.TAGS);
        if (end - start == 2 && bytes[start] == '[' && bytes[start + 1] == ']') {
            out.append(NO_TAGS);
            return;
        }
        if (!Arrays.equals(bytes, start, end, lastTags, 0, lastTags.length)) {
            text.setLength(0);
            json.appendTags(entry.entry().tags(), text);
            lastTags = Arrays.copyOfRange(bytes, start, end);
            lastTagsText = takeText();
        }
        out.append(lastTagsText);
    }

    private void appendFields(EntryView entry, RecordBytes out) {
        int start = entry.from(EntryView.Text.FIELDS);
        int end = entry.to(EntryView.Text.FIELDS);
        if (simple.isObject(entry.bytes(), start, end)) {
            out.append(FIELDS);
            out.append(entry.bytes(), start, end);
            return;
        }
        text.setLength(0);
        json.appendFields(",\"fields\":", Objects.requireNonNull(entry.entry().fields()), text);
        out.append(text);
    }

    private byte[] takeText() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
