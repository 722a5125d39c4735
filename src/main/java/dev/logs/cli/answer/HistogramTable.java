package dev.logs.cli.answer;

import dev.logs.entry.Level;
import dev.logs.query.Histogram;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Makes a table of a histogram: a row for each bucket, a column for each level. */
final class HistogramTable {

    private HistogramTable() {}

    static Table of(Histogram histogram) {
        Level[] levels = Level.values();
        String[] names = new String[levels.length + 2];
        names[0] = "time";
        names[1] = "count";
        for (int i = 0; i < levels.length; i++) {
            names[i + 2] = levels[i].label();
        }
        Table table = new Table(names);
        for (Histogram.Bucket bucket : histogram.buckets()) {
            Object[] cells = new Object[names.length];
            cells[0] = isoStart(bucket.start(), histogram);
            cells[1] = bucket.count();
            for (int i = 0; i < levels.length; i++) {
                cells[i + 2] = bucket.byLevel().getOrDefault(levels[i], 0L);
            }
            table.add(cells);
        }
        return table;
    }

    private static String isoStart(LocalDateTime start, Histogram histogram) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atZone(histogram.zone()));
    }
}
