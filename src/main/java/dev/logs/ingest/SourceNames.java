package dev.logs.ingest;

import java.nio.file.Path;

/** Makes the src of a file's entries from its name. */
final class SourceNames {

    private static final String[] COMPRESSION_ENDINGS = {".gz", ".gzip", ".zst", ".zstd"};

    private SourceNames() {}

    /**
     * The file's name without the ending of its compression and without the number or date that log rotation appended,
     * so that all files of a rotation have one src: {@code server.log.2016-12-19-16.gz} gives {@code server.log}.
     */
    static String srcOf(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        for (String ending : COMPRESSION_ENDINGS) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                name = name.substring(0, name.length() - ending.length());
                break;
            }
        }
        int end = rotationStart(name);
        return end > 0 ? name.substring(0, end) : name;
    }

    /** Where a rotation's ending of digits and their separators begins, or -1. */
    private static int rotationStart(String name) {
        int start = -1;
        boolean digits = false;
        for (int i = name.length() - 1; i > 0; i--) {
            char c = name.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (c == '.' || c == '-' || c == '_') {
                start = digits ? i : start;
            } else {
                break;
            }
        }
        return start;
    }
}
