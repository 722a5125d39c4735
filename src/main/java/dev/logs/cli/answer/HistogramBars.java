package dev.logs.cli.answer;

import dev.logs.entry.Level;
import dev.logs.format.Palette;
import dev.logs.query.Histogram;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Draws a histogram: for each bucket its time, how many entries, how many of them warn and are errors, and a bar. */
final class HistogramBars {

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Set<Level> WARNINGS = EnumSet.of(Level.WARN);
    private static final Set<Level> ERRORS = EnumSet.range(Level.ERROR, Level.FATAL);

    private static final String BLOCK = "\u2588";

    /** Room of a bar when the terminal is very narrow. */
    private static final int BAR_CELLS_MIN = 10;

    private final Palette palette;
    private final int columns;

    /** @param columns width of the output in character cells */
    HistogramBars(Palette palette, int columns) {
        this.palette = palette;
        this.columns = columns;
    }

    /** The histogram as text for people. */
    void append(Histogram histogram, StringBuilder out) {
        long largest = 1;
        for (Histogram.Bucket bucket : histogram.buckets()) {
            largest = Math.max(largest, bucket.count());
        }
        int width = Math.max(5, Counted.number(largest).length());
        int barCells = Math.max(BAR_CELLS_MIN, columns - 19 - 3 * (width + 2) - 3);
        out.append(" ".repeat(19));
        cell("all", width, out);
        cell("warn", width, out);
        cell("error", width, out);
        out.append('\n');
        for (Histogram.Bucket bucket : histogram.buckets()) {
            out.append(START.format(bucket.start()));
            cell(Counted.number(bucket.count()), width, out);
            cell(shown(sum(bucket, WARNINGS)), width, out);
            cell(shown(sum(bucket, ERRORS)), width, out);
            bar(bucket, (double) barCells / largest, out);
            out.append('\n');
        }
    }

    private void bar(Histogram.Bucket bucket, double cellsPerEntry, StringBuilder out) {
        long errors = sum(bucket, ERRORS);
        long warnings = sum(bucket, WARNINGS);
        int all = cells(bucket.count(), cellsPerEntry);
        int red = Math.min(all, cells(errors, cellsPerEntry));
        int yellow = Math.min(all - red, cells(warnings, cellsPerEntry));
        if (all > 0) {
            out.append("  ");
        }
        segment(red, palette.error(), out);
        segment(yellow, palette.warn(), out);
        segment(all - red - yellow, "", out);
    }

    /** At least one cell for what is there at all. */
    private static int cells(long count, double cellsPerEntry) {
        return count == 0 ? 0 : Math.max(1, (int) Math.round(count * cellsPerEntry));
    }

    private void segment(int cells, String colour, StringBuilder out) {
        if (cells > 0) {
            out.append(colour).append(BLOCK.repeat(cells)).append(colour.isEmpty() ? "" : palette.reset());
        }
    }

    private static String shown(long count) {
        return count == 0 ? "-" : Counted.number(count);
    }

    private static void cell(String text, int width, StringBuilder out) {
        out.append("  ").append(" ".repeat(Math.max(0, width - text.length()))).append(text);
    }

    private static long sum(Histogram.Bucket bucket, Set<Level> levels) {
        long sum = 0;
        for (Map.Entry<Level, Long> each : bucket.byLevel().entrySet()) {
            if (levels.contains(each.getKey())) {
                sum += each.getValue();
            }
        }
        return sum;
    }
}
