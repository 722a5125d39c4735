package dev.logs.cli.answer;

import dev.logs.entry.TimePrinter;
import dev.logs.query.SourceSummary;
import java.time.ZoneId;
import java.util.List;

/** Makes a table of the sources of a tree. */
public final class SourcesTable {

    private SourcesTable() {}

    /** A row for each source: count, time of the newest entry in the zone, context where it is told apart, name. */
    public static Table of(List<SourceSummary> sources, ZoneId zone) {
        boolean perContext = !sources.isEmpty() && sources.get(0).context() != null;
        Table table = perContext ? new Table("count", "last", "context", "src") : new Table("count", "last", "src");
        TimePrinter times = TimePrinter.iso(zone);
        for (SourceSummary source : sources) {
            StringBuilder last = new StringBuilder();
            times.print(source.lastEpoch(), source.lastNanos(), last);
            String context = source.context();
            if (context != null) {
                table.add(source.count(), last.toString(), context, source.src());
            } else {
                table.add(source.count(), last.toString(), source.src());
            }
        }
        return table;
    }
}
