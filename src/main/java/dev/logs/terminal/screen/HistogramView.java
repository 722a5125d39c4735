package dev.logs.terminal.screen;

import dev.logs.entry.Level;
import dev.logs.format.Palette;
import dev.logs.query.Histogram;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** The histogram as lines: a column of blocks for each bucket, errors at its foot, then warnings, then the rest. */
final class HistogramView {

    /** Lines of the columns on a screen that has enough, and otherwise. */
    private static final int BAR_ROWS = 4;

    private static final int BAR_ROWS_SMALL = 1;
    private static final int ROWS_ENOUGH = 16;

    /** The line of letters, and the one of words. */
    private static final int OTHER_ROWS = 2;

    /** So many steps has a block. */
    private static final int STEPS = 8;

    private static final String BLOCKS = " ▁▂▃▄▅▆▇█";
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Palette palette;

    HistogramView(Palette palette) {
        this.palette = palette;
    }

    /** How many lines it takes on a screen of so many. */
    static int rows(int screenRows) {
        return barRows(screenRows) + OTHER_ROWS;
    }

    private static int barRows(int screenRows) {
        return screenRows < ROWS_ENOUGH ? BAR_ROWS_SMALL : BAR_ROWS;
    }

    List<AttributedString> lines(ScreenModel model, int columns, int screenRows) {
        List<AttributedString> lines = new ArrayList<>();
        Optional<Histogram> histogram = model.histogram().histogram();
        int barRows = barRows(screenRows);
        if (histogram.isEmpty() || histogram.get().buckets().isEmpty()) {
            lines.add(ScreenText.plain(histogram.isEmpty() ? " counting" : " no entries to count"));
            while (lines.size() < barRows + OTHER_ROWS) {
                lines.add(AttributedString.EMPTY);
            }
            return lines;
        }
        Bars bars = new Bars(histogram.get(), model.histogram().selected(), columns);
        for (int row = barRows - 1; row >= 0; row--) {
            lines.add(bars.line(row, barRows));
        }
        lines.add(bars.letters());
        lines.add(ScreenText.plain(words(histogram.get(), model)));
        return lines;
    }

    private static String words(Histogram histogram, ScreenModel model) {
        int selected = model.histogram().selected();
        if (selected < 0) {
            return " " + ScreenText.entries(histogram.total()) + ", a column is " + histogram.width();
        }
        Histogram.Bucket bucket = histogram.buckets().get(selected);
        StringBuilder text = new StringBuilder(" " + START.format(bucket.start()));
        text.append("  ").append(ScreenText.entries(bucket.count()));
        for (Level level : Level.values()) {
            Long count = bucket.byLevel().get(level);
            if (count != null && level.compareTo(Level.WARN) >= 0) {
                text.append("  ").append(level.label()).append(' ').append(ScreenText.grouped(count));
            }
        }
        return text.toString();
    }

    /** The columns of blocks for one width of the screen. */
    private final class Bars {

        private final List<Histogram.Bucket> buckets;
        private final int selected;
        private final int width;
        private final long largest;

        Bars(Histogram histogram, int selectedBucket, int columns) {
            List<Histogram.Bucket> all = histogram.buckets();
            int fitting = Math.min(all.size(), Math.max(1, columns - 1));
            int from = Math.max(
                    0, Math.min(all.size() - fitting, selectedBucket < 0 ? all.size() : selectedBucket - fitting / 2));
            buckets = all.subList(from, from + fitting);
            selected = selectedBucket - from;
            width = Math.max(1, (columns - 1) / fitting);
            largest = Math.max(
                    1, all.stream().mapToLong(Histogram.Bucket::count).max().orElse(1));
        }

        /** @param row from 0 at the bottom */
        AttributedString line(int row, int rows) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.append(" ");
            for (Histogram.Bucket bucket : buckets) {
                int steps = steps(bucket.count(), rows) - row * STEPS;
                char block = BLOCKS.charAt(Math.max(0, Math.min(STEPS, steps)));
                String cell = String.valueOf(block).repeat(width - 1) + (width == 1 ? block : ' ');
                line.append(AttributedString.fromAnsi(steps <= 0 ? cell : coloured(bucket, row, rows, cell)));
            }
            return line.toAttributedString();
        }

        private String coloured(Histogram.Bucket bucket, int row, int rows, String cell) {
            long errors = count(bucket, Level.ERROR, Level.FATAL);
            long warnings = count(bucket, Level.WARN, Level.WARN);
            String colour = "";
            if (steps(errors, rows) > row * STEPS) {
                colour = palette.error();
            } else if (steps(errors + warnings, rows) > row * STEPS) {
                colour = palette.warn();
            }
            return colour.isEmpty() ? cell : colour + cell + palette.reset();
        }

        /** At least one for what is there at all. */
        private int steps(long count, int rows) {
            return count == 0 ? 0 : (int) Math.max(1, count * rows * STEPS / largest);
        }

        /** E and W under columns with errors and warnings, the selected one inverse. */
        AttributedString letters() {
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.append(" ");
            for (int i = 0; i < buckets.size(); i++) {
                boolean errors = count(buckets.get(i), Level.ERROR, Level.FATAL) > 0;
                boolean warnings = count(buckets.get(i), Level.WARN, Level.WARN) > 0;
                String letter = i == selected ? "^" : errors ? "E" : warnings ? "W" : "-";
                String cell = letter.repeat(Math.max(1, width - 1)) + (width == 1 ? "" : " ");
                line.append(cell, i == selected ? AttributedStyle.INVERSE : AttributedStyle.DEFAULT);
            }
            return line.toAttributedString();
        }

        private static long count(Histogram.Bucket bucket, Level lowest, Level highest) {
            return bucket.byLevel().entrySet().stream()
                    .filter(each -> each.getKey().compareTo(lowest) >= 0
                            && each.getKey().compareTo(highest) <= 0)
                    .mapToLong(java.util.Map.Entry::getValue)
                    .sum();
        }
    }
}
