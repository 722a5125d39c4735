package dev.logs.transfer;

import dev.logs.entry.TimeRange;
import dev.logs.format.JsonText;
import dev.logs.query.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text that tells what an export holds: counts, times, the selection, and a checksum of each file. */
final class ExportManifest {

    private final StringBuilder text = new StringBuilder("{");
    private boolean first = true;

    private ExportManifest() {}

    /** Writes the manifest of files that are whole. */
    static String of(ExportRequest request, List<WrittenFile> files, Instant now) {
        ExportManifest manifest = new ExportManifest();
        manifest.put("created", now.toString());
        manifest.put("format", request.form().label());
        manifest.put("compression", request.compression().name().toLowerCase(Locale.ROOT));
        manifest.putQuery(request.query(), request.arguments());
        TimeSpread times = new TimeSpread();
        long entries = 0;
        for (WrittenFile file : files) {
            times.add(file.times());
            entries += file.rows();
        }
        manifest.putContent(entries, times);
        manifest.key("files");
        manifest.text.append('[');
        for (WrittenFile file : files) {
            manifest.putFile(file);
        }
        return manifest.text.append("\n]}\n").toString();
    }

    private void putQuery(Query query, List<String> arguments) {
        TimeRange range = query.range();
        putIfKnown("since", range.since());
        putIfKnown("until", range.until());
        key("arguments");
        text.append('[');
        for (int i = 0; i < arguments.size(); i++) {
            text.append(i == 0 ? "" : ",");
            JsonText.quote(arguments.get(i), text);
        }
        text.append(']');
    }

    private void putContent(long entries, TimeSpread times) {
        key("entries");
        text.append(entries);
        if (!times.isEmpty()) {
            put("first", times.first());
            put("last", times.last());
        }
    }

    private void putFile(WrittenFile file) {
        text.append(text.charAt(text.length() - 1) == '[' ? "\n{" : ",\n{");
        first = true;
        put("name", file.name().toString());
        putContent(file.rows(), file.times());
        key("bytes");
        text.append(file.bytes());
        put("sha256", file.sha256());
        text.append('}');
    }

    private void putIfKnown(String key, @Nullable Instant value) {
        if (value != null) {
            put(key, value.toString());
        }
    }

    private void put(String key, String value) {
        key(key);
        JsonText.quote(value, text);
    }

    private void key(String key) {
        text.append(first ? "" : ",");
        first = false;
        JsonText.quote(key, text);
        text.append(':');
    }
}
