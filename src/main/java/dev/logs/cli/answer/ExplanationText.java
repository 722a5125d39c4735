package dev.logs.cli.answer;

import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimePrinter;
import dev.logs.entry.TimeRange;
import dev.logs.query.Explanation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells in words how a query would be answered. */
final class ExplanationText {

    /** More partitions than this are told by their number. */
    private static final int PARTITIONS_NAMED_MAX = 20;

    private ExplanationText() {}

    static void append(Explanation explanation, TimePrinter times, StringBuilder out) {
        TimeRange range = explanation.range();
        out.append("range:      ")
                .append(bound(range.since(), "the beginning", times))
                .append(" .. ")
                .append(bound(range.until(), "the end", times))
                .append(", both inclusive\n");
        out.append("contexts:   ").append(listed(explanation.contexts())).append('\n');
        out.append("filters:    ").append(listed(explanation.filters())).append('\n');
        out.append("partitions: ")
                .append(explanation.partitions().size())
                .append(" of ")
                .append(explanation.considered())
                .append(", ")
                .append(explanation.pruned())
                .append(" ruled out by name\n");
        appendPartitions(explanation.partitions(), out);
        for (Explanation.PartitionPlan plan : explanation.plans()) {
            out.append("plan:       ")
                    .append(plan.partition())
                    .append(": ")
                    .append(plan.plan())
                    .append('\n');
        }
    }

    private static void appendPartitions(List<PartitionKey> partitions, StringBuilder out) {
        int named = Math.min(partitions.size(), PARTITIONS_NAMED_MAX);
        for (int i = 0; i < named; i++) {
            out.append("            ").append(partitions.get(i)).append('\n');
        }
        if (partitions.size() > named) {
            out.append("            and ").append(partitions.size() - named).append(" more\n");
        }
    }

    private static String bound(@Nullable Instant bound, String open, TimePrinter times) {
        if (bound == null) {
            return open;
        }
        StringBuilder text = new StringBuilder();
        times.print(bound.getEpochSecond(), bound.getNano(), text);
        return text.toString();
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
