package dev.logs.bench;

import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as one web page that needs nothing else: for each measure a bar of rows above one of blocks. */
public final class FigurePage {

    private static final double BAR_PERCENT_MAX = 70;

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>logs bench</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; }
            table { border-collapse: collapse; width: 100%; }
            td { padding: .15em .6em .15em 0; vertical-align: middle; }
            td:first-child { width: 16em; }
            .bar { display: inline-block; height: .8em; margin-right: .5em; min-width: 1px; }
            .bar { background: #bbbbbb; } .rows { background: #4477aa; } .blocks { background: #ee7733; }
            .peer { color: #777777; }
            .number { font-variant-numeric: tabular-nums; }
            </style></head><body>
            <h1>logs bench</h1>
            <p><span class="bar rows" style="width:1.5em"></span>plain rows
            <span class="bar blocks" style="width:1.5em"></span>compacted
            <span class="bar" style="width:1.5em"></span>another program. Shorter is better for times and sizes, longer for
            rates. Latencies are medians; the title of a bar tells p95, p99 and the longest.</p>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private FigurePage() {}

    /**
     * Writes the page anew.
     *
     * @throws StorageException when that is not possible
     */
    public static void write(Path file, List<Figure> figures) {
        String page = of(figures);
        try {
            Files.writeString(file, page, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StorageException(file + ": cannot be written: " + FileReason.of(e), null, e);
        }
    }

    static String of(List<Figure> figures) {
        FigurePage page = new FigurePage();
        for (Scenario scenario : Scenario.values()) {
            page.addScenario(
                    scenario,
                    figures.stream()
                            .filter(figure -> figure.scenario() == scenario)
                            .toList());
        }
        return page.page.append("</body></html>\n").toString();
    }

    private void addScenario(Scenario scenario, List<Figure> figures) {
        for (Figure.Unit unit : Figure.Unit.values()) {
            Map<String, List<Figure>> measures = new LinkedHashMap<>();
            for (Figure figure : figures) {
                if (figure.unit() == unit) {
                    measures.computeIfAbsent(figure.measure(), name -> new ArrayList<>())
                            .add(figure);
                }
            }
            if (!measures.isEmpty()) {
                page.append("<h2>Scenario ").append(scenario).append(", ").append(unit.symbol());
                page.append("</h2>\n<table>\n");
                measures.forEach(this::addMeasure);
                page.append("</table>\n");
            }
        }
    }

    private void addMeasure(String measure, List<Figure> figures) {
        page.append("<tr><td>").append(escaped(measure)).append("</td><td>");
        long longest = figures.stream().mapToLong(Figure::value).max().orElse(1);
        for (Figure figure : figures) {
            double percent = BAR_PERCENT_MAX * figure.value() / Math.max(1, longest);
            page.append("<div title=\"").append(title(figure)).append("\"><span class=\"bar ");
            page.append(figure.kept().label()).append("\" style=\"width:");
            page.append(String.format(Locale.ROOT, "%.1f%%", percent)).append("\"></span><span class=\"number\">");
            page.append(String.format(Locale.ROOT, "%,d", figure.value())).append("</span>");
            page.append(figure.kept().isPeer() ? beside(figure) : "").append("</div>");
        }
        page.append("</td></tr>\n");
    }

    private static String beside(Figure figure) {
        Figure.Beside beside = figure.beside();
        StringBuilder text = new StringBuilder(" <span class=\"peer\">");
        text.append(figure.kept().label());
        if (beside.rows() > 0) {
            text.append(String.format(Locale.ROOT, ", rows %.2f times that", beside.rows()));
        }
        if (beside.blocks() > 0) {
            text.append(String.format(Locale.ROOT, ", compacted %.2f times that", beside.blocks()));
        }
        text.append(beside.note().isEmpty() ? "" : ", " + escaped(beside.note()));
        return text.append("</span>").toString();
    }

    private static String title(Figure figure) {
        Latencies latencies = figure.latencies();
        if (latencies == null) {
            return figure.kept().label();
        }
        return String.format(
                Locale.ROOT,
                "%s: p95 %,d, p99 %,d, longest %,d of %d; %,d entries",
                figure.kept().label(),
                latencies.percentile(95) / 1000,
                latencies.percentile(99) / 1000,
                latencies.percentile(100) / 1000,
                latencies.count(),
                figure.entries());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
