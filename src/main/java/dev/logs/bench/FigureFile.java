package dev.logs.bench;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The figures of a run in a file, to compare a later run with: scenario, form, measure, unit and value between tabs. */
public final class FigureFile {

    private static final String HEADER = "scenario\tkept\tmeasure\tunit\tvalue";

    private FigureFile() {}

    /**
     * Writes the file anew.
     *
     * @throws StorageException when that is not possible
     */
    public static void write(Path file, List<Figure> figures) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (Figure figure : figures) {
            text.append(key(figure)).append('\t').append(figure.value()).append('\n');
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StorageException(file + ": cannot be written: " + FileReason.of(e), null, e);
        }
    }

    /**
     * Reads the values of an earlier run by {@link #key}.
     *
     * @throws UsageException when it is no such file
     */
    public static Map<String, Long> read(Path file) {
        Map<String, Long> values = new HashMap<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UsageException("--compare: " + file + ": " + FileReason.of(e), null, e);
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new UsageException("--compare: " + file + " is not a file that --save wrote", null);
        }
        for (String line : lines.subList(1, lines.size())) {
            int tab = line.lastIndexOf('\t');
            if (tab < 0 || !line.substring(tab + 1).matches("[0-9]{1,18}")) {
                throw new UsageException("--compare: " + file + ": cannot be read: " + line, null);
            }
            values.put(line.substring(0, tab), Long.parseLong(line.substring(tab + 1)));
        }
        return values;
    }

    /** What names a figure in the file. */
    public static String key(Figure figure) {
        return figure.scenario() + "\t" + figure.kept().label() + "\t" + figure.measure() + "\t"
                + figure.unit().symbol();
    }
}
