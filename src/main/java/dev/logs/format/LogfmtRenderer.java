package dev.logs.format;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import java.util.List;

/**
 * {@code time=... level=info src=... context=... msg="..." user=alice}: pairs that {@link LogfmtParser} reads too.
 *
 * <p>Nested fields are written under their dotted path; types are lost. What an entry lacks is left out. With columns
 * chosen, only they are written, under their own names. One thread.
 */
final class LogfmtRenderer implements EntryRenderer {

    private static final List<String> USUAL = List.of("time", "level", "src", "context", "message", "job_id");

    private final List<String> names;
    private final List<EntryColumn> columns;
    private final boolean everything;
    private final JsonReading json = new JsonReading();
    private final StringBuilder value = new StringBuilder();

    LogfmtRenderer(RenderSettings settings) {
        everything = settings.columns().isEmpty();
        names = everything ? USUAL : settings.columns();
        EntryColumns known = EntryColumns.forMachines();
        columns = names.stream().map(known::column).toList();
    }

    @Override
    public void render(FoundEntry found, StringBuilder out) {
        int from = out.length();
        for (int i = 0; i < columns.size(); i++) {
            value.setLength(0);
            columns.get(i).append(found, value);
            String name = names.get(i);
            boolean message = everything && name.equals("message");
            if (!value.isEmpty() || message || everything && name.equals("src")) {
                appendPair(message ? "msg" : name, value.toString(), out);
            }
        }
        if (everything) {
            appendRest(found.entry(), out);
        }
        if (out.length() > from) {
            out.setLength(out.length() - 1);
        }
        out.append('\n');
    }

    private void appendRest(LogEntry entry, StringBuilder out) {
        if (entry.isError()) {
            appendPair("error", "true", out);
        }
        if (!entry.tags().equals(LogEntry.NO_TAGS)) {
            appendPair("tags", entry.tags(), out);
        }
        String fields = entry.fields();
        if (fields != null && !json.visit(fields, (path, text) -> appendField(path, text, out))) {
            appendPair("fields", fields, out);
        }
    }

    /** A field that is called like a column is told from it by its prefix. */
    private static void appendField(String path, String text, StringBuilder out) {
        appendPair(isColumn(path) ? "fields." + path : path, text, out);
    }

    private static boolean isColumn(String path) {
        KnownKey key = WellKnownKeys.find(path);
        if (key == null) {
            return false;
        }
        return switch (key.role()) {
            case SRC, CONTEXT, JOB, ERROR, STREAM, TAGS, FIELDS, ADDRESS -> true;
            default -> path.equals("time") || path.equals("level") || path.equals("message") || path.equals("msg");
        };
    }

    /** Appends a pair and a space. */
    private static void appendPair(String key, String text, StringBuilder out) {
        LogfmtPair.append(key, text, out);
        out.append(' ');
    }
}
