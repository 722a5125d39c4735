package dev.logs.cli.answer;

import dev.logs.bench.Figure;
import dev.logs.bench.FigureFile;
import dev.logs.bench.Latencies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a benchmark as a table.
 *
 * @param rows latencies in microseconds; column {@code value} is their median
 * @param worstRatio how many times as bad as before the worst figure is; 0 when nothing was compared
 */
public record FiguresTable(Table rows, double worstRatio) {

    private static final String[] COLUMNS = {
        "scenario", "kept", "measure", "unit", "value", "p95", "p99", "max", "rounds", "entries"
    };

    /** @param earlier values of an earlier run by {@link FigureFile#key}; null when nothing is compared */
    public static FiguresTable of(List<Figure> figures, @Nullable Map<String, Long> earlier) {
        Table table = new Table(columns(earlier));
        double worst = 0;
        for (Figure figure : figures) {
            Object[] cells = cells(figure, earlier);
            table.add(cells);
            if (cells[cells.length - 1] instanceof BigDecimal ratio) {
                worst = Math.max(worst, ratio.doubleValue());
            }
        }
        return new FiguresTable(table, worst);
    }

    private static String[] columns(@Nullable Map<String, Long> earlier) {
        if (earlier == null) {
            return COLUMNS;
        }
        String[] more = Arrays.copyOf(COLUMNS, COLUMNS.length + 2);
        more[COLUMNS.length] = "before";
        more[COLUMNS.length + 1] = "ratio";
        return more;
    }

    private static Object[] cells(Figure figure, @Nullable Map<String, Long> earlier) {
        Object[] cells = new Object[columns(earlier).length];
        Arrays.fill(cells, Table.ABSENT);
        cells[0] = figure.scenario().name();
        cells[1] = figure.kept().label();
        cells[2] = figure.measure();
        cells[3] = figure.unit().symbol();
        cells[4] = figure.value();
        Latencies latencies = figure.latencies();
        if (latencies != null) {
            cells[5] = latencies.percentile(95) / 1000;
            cells[6] = latencies.percentile(99) / 1000;
            cells[7] = latencies.percentile(100) / 1000;
            cells[8] = (long) latencies.count();
            cells[9] = figure.entries();
        }
        Long before = earlier == null ? null : earlier.get(FigureFile.key(figure));
        if (before != null) {
            cells[COLUMNS.length] = before;
            cells[COLUMNS.length + 1] =
                    BigDecimal.valueOf(figure.ratioTo(before)).setScale(3, RoundingMode.HALF_UP);
        }
        return cells;
    }
}
