package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import java.time.ZoneOffset;

/**
 * Syslog lines of RFC 5424. What its header has no place for stands in the structured element {@link #ELEMENT}, whose
 * number is the one that RFC 5612 keeps free for examples; control characters are written as {@link OctalEscapes}, since a
 * line break would end the line. One thread.
 */
final class SyslogRenderer implements EntryRenderer {

    /** Where an entry keeps what syslog has no place for. */
    static final String ELEMENT = "logs@32473";

    /** Facility user. */
    private static final int FACILITY = 1;

    private static final int HOST_LENGTH_MAX = 255;
    private static final int APPLICATION_LENGTH_MAX = 48;

    private final EntryTimes times = EntryTimes.of("yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX", ZoneOffset.UTC);
    private final JsonReading json = new JsonReading();

    @Override
    public void render(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        out.append('<').append(FACILITY * 8 + SyslogSeverity.of(entry.level())).append(">1 ");
        times.append(entry, out);
        out.append(' ');
        appendName(host(entry), HOST_LENGTH_MAX, out);
        out.append(' ');
        appendName(entry.src(), APPLICATION_LENGTH_MAX, out);
        out.append(" - - [").append(ELEMENT);
        appendParameters(found, out);
        out.append("] ");
        OctalEscapes.append(entry.content(), out);
        out.append('\n');
    }

    private String host(LogEntry entry) {
        if (entry.fields() == null) {
            return "";
        }
        String host = json.find(entry.fields(), "host");
        return host == null ? "" : host;
    }

    /** A name that the header cannot hold, because of its characters or length, is left out there. */
    private static void appendName(String name, int lengthMax, StringBuilder out) {
        boolean fits = !name.isEmpty() && name.length() <= lengthMax;
        for (int i = 0; i < name.length() && fits; i++) {
            fits = name.charAt(i) > ' ' && name.charAt(i) < 0x7f;
        }
        out.append(fits ? name : "-");
    }

    private void appendParameters(FoundEntry found, StringBuilder out) {
        LogEntry entry = found.entry();
        appendParameter("src", entry.src(), out);
        appendParameter("context", found.partition().context(), out);
        appendParameter("level", Level.display(entry.level()), out);
        if (entry.nanos() % 1000 != 0) {
            appendParameter("nanos", Integer.toString(entry.nanos()), out);
        }
        if (entry.error() != 0) {
            appendParameter("error", Integer.toString(entry.error()), out);
        }
        if (entry.jobId() != null) {
            appendParameter("job_id", entry.jobId(), out);
        }
        if (!entry.tags().equals(LogEntry.NO_TAGS)) {
            appendParameter("tags", entry.tags(), out);
        }
        if (entry.fields() != null) {
            appendParameter("fields", JsonText.singleLine(entry.fields()), out);
        }
        appendParameter("address", found.address().toString(), out);
    }

    private static void appendParameter(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        int from = out.length();
        OctalEscapes.append(value, out);
        for (int i = out.length() - 1; i >= from; i--) {
            char c = out.charAt(i);
            if (c == '"' || c == '\\' || c == ']') {
                out.insert(i, '\\');
            }
        }
        out.append('"');
    }
}
