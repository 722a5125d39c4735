package dev.logs.format;

import dev.logs.entry.Address;
import dev.logs.entry.EntryView;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The journal export format, which {@code systemd-journal-remote} reads. Time, level, source and message have the journal's
 * own fields; the rest stands in fields that begin with {@code LOGS_}. The attributes of an entry that came from a journal are
 * written as the journal fields they were. One thread.
 */
final class JournalEncoder implements EntryEncoder {

    private static final String PREFIX = "LOGS_";
    private static final int KEY_LENGTH_MAX = 64;
    private static final int MICROS_DIGITS = 6;

    private final JsonReading json = new JsonReading();
    private final StringBuilder text = new StringBuilder();
    private final List<String> members = new ArrayList<>();

    @Override
    public void encode(PartitionKey partition, EntryView view, RecordBytes out) {
        LogEntry entry = view.entry();
        text.setLength(0);
        appendTime(entry);
        text.append("PRIORITY=").append(SyslogSeverity.of(entry.level())).append('\n');
        text.append("LOGS_LEVEL=").append(Level.display(entry.level())).append('\n');
        handOn(out);
        appendField("LOGS_CONTEXT", partition.context(), out);
        appendField(entry.src().isEmpty() ? "LOGS_SRC" : "SYSLOG_IDENTIFIER", entry.src(), out);
        appendField("MESSAGE", entry.content(), out);
        appendRest(entry, out);
        appendFields(entry, out);
        appendField("LOGS_ADDRESS", new Address(partition, entry.logid()).toString(), out);
        text.append('\n');
        handOn(out);
    }

    private void appendTime(LogEntry entry) {
        int micros = entry.nanos() / 1000;
        // A journal has no time zero.
        boolean zero = entry.epoch() == 0 && micros == 0;
        text.append("__REALTIME_TIMESTAMP=");
        if (entry.epoch() == 0) {
            text.append(zero ? 1 : micros);
        } else {
            String digits = Integer.toString(micros);
            text.append(entry.epoch())
                    .append("0".repeat(MICROS_DIGITS - digits.length()))
                    .append(digits);
        }
        text.append('\n');
        if (zero || entry.nanos() % 1000 != 0) {
            text.append("LOGS_NANOS=").append(entry.nanos()).append('\n');
        }
    }

    private void appendRest(LogEntry entry, RecordBytes out) {
        if (entry.error() != 0) {
            appendField("LOGS_ERROR", Integer.toString(entry.error()), out);
        }
        if (entry.jobId() != null) {
            appendField("LOGS_JOB_ID", entry.jobId(), out);
        }
        if (!entry.tags().equals(LogEntry.NO_TAGS)) {
            appendField("LOGS_TAGS", entry.tags(), out);
        }
    }

    private void appendFields(LogEntry entry, RecordBytes out) {
        String fields = entry.fields();
        if (fields == null) {
            return;
        }
        members.clear();
        if (!json.stringMembers(fields, members) || !areFree(members)) {
            appendField("LOGS_FIELDS", JsonText.singleLine(fields), out);
            return;
        }
        for (int i = 0; i < members.size(); i += 2) {
            appendField(members.get(i), members.get(i + 1), out);
        }
    }

    /** Whether each key, at every other place of the list, is free and occurs once. */
    private static boolean areFree(List<String> members) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < members.size(); i += 2) {
            if (!isFree(members.get(i)) || !seen.add(members.get(i))) {
                return false;
            }
        }
        return !members.isEmpty();
    }

    /** Whether a key is one that the journal takes and that means nothing else to whoever reads it back. */
    private static boolean isFree(String key) {
        boolean valid = !key.isEmpty()
                && key.length() <= KEY_LENGTH_MAX
                && !key.startsWith(PREFIX)
                && WellKnownKeys.find(key) == null;
        for (int i = 0; i < key.length() && valid; i++) {
            char c = key.charAt(i);
            valid = c >= 'A' && c <= 'Z' || c == '_' || i > 0 && c >= '0' && c <= '9';
        }
        return valid;
    }

    private void appendField(String key, String value, RecordBytes out) {
        text.append(key);
        if (isPlain(value)) {
            text.append('=').append(value).append('\n');
            handOn(out);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        text.append('\n');
        handOn(out);
        out.appendLittleEndian(bytes.length);
        out.append(bytes);
        text.append('\n');
    }

    private void handOn(RecordBytes out) {
        out.append(text);
        text.setLength(0);
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' && c != '\t' || c == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
