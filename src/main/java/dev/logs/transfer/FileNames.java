package dev.logs.transfer;

import java.nio.file.Path;

/**
 * The names of the files of an export: that of {@code --out} with the part and a number in front of its ending, {@code
 * logs-web-2026-03-20-00001.jsonl.gz}.
 */
final class FileNames implements PartNames {

    private static final int NUMBER_DIGITS = 5;

    private final Path file;
    private final String stem;
    private final String ending;
    private final boolean numbered;

    FileNames(ExportTarget target, Split split) {
        file = target.file() == null ? Path.of("") : target.file();
        numbered = split.bySize();
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        String compressed = target.compression().ending();
        int end = !compressed.isEmpty() && name.endsWith(compressed)
                ? name.length() - compressed.length()
                : name.length();
        int point = name.lastIndexOf('.', end - 1);
        stem = name.substring(0, point > 0 ? point : end);
        ending = name.substring(stem.length());
    }

    @Override
    public Path of(String part, int number) {
        StringBuilder name = new StringBuilder(stem);
        if (!part.isEmpty()) {
            name.append('-').append(part);
        }
        if (numbered) {
            String digits = Integer.toString(number);
            name.append('-').append("0".repeat(Math.max(0, NUMBER_DIGITS - digits.length())));
            name.append(digits);
        }
        return file.resolveSibling(name + ending);
    }

    Path manifest() {
        return file.resolveSibling(stem + ".manifest.json");
    }
}
