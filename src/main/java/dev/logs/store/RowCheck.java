package dev.logs.store;

import dev.logs.entry.PartitionKey;
import java.util.ArrayList;
import java.util.List;

/** Checks all rows of a file in one pass. */
final class RowCheck {

    private static final String BAD_TAGS =
            "tags <> '[]' AND CASE WHEN json_valid(tags) THEN json_type(tags) <> 'array' ELSE 1 END";

    private static final String BAD_FIELDS =
            "fields IS NOT NULL AND CASE WHEN json_valid(fields)" + " THEN json_type(fields) <> 'object' ELSE 1 END";

    private RowCheck() {}

    /** One thing that no row should be. */
    private record Rule(String what, String condition) {}

    static void run(Database database, TableShape shape, CheckFindings findings) {
        PartitionKey day = findings.day();
        List<Rule> rules = rules(day, shape);
        StringBuilder sql = new StringBuilder("SELECT count(*)");
        for (Rule rule : rules) {
            sql.append(", count(CASE WHEN ").append(rule.condition).append(" THEN 1 END), min(CASE WHEN ");
            sql.append(rule.condition).append(" THEN logid END)");
        }
        database.query(sql + " FROM main.logs NOT INDEXED", List.of(), row -> {
            row.next();
            findings.rows = row.getLong(1);
            for (int i = 0; i < rules.size(); i++) {
                long count = row.getLong(2 * i + 2);
                if (count > 0) {
                    findings.faulty(count + (count == 1 ? " row " : " rows ") + rules.get(i).what
                            + ", the first with logid " + row.getLong(2 * i + 3));
                    findings.misplaced += i == 0 ? count : 0;
                }
            }
            return findings;
        });
    }

    /** The rule about the day comes first. */
    private static List<Rule> rules(PartitionKey day, TableShape shape) {
        List<Rule> rules = new ArrayList<>();
        rules.add(new Rule("of another day", "epoch NOT BETWEEN " + day.firstEpoch() + " AND " + day.lastEpoch()));
        rules.add(new Rule(
                "with a level that is none", "typeof(loglevel) <> 'integer' OR loglevel NOT BETWEEN 0 AND 255"));
        rules.add(new Rule("without a message that is text", "typeof(content) <> 'text'"));
        rules.add(new Rule("without a time that is a number", "typeof(epoch) <> 'integer'"));
        rules.add(new Rule("with tags that are no JSON array", BAD_TAGS));
        if (shape.has("fields")) {
            rules.add(new Rule("with fields that are no JSON object", BAD_FIELDS));
        }
        if (shape.has("nanos")) {
            rules.add(new Rule(
                    "with nanoseconds that are none",
                    "typeof(nanos) <> 'integer' OR nanos NOT BETWEEN 0 AND 999999999"));
        }
        return rules;
    }
}
