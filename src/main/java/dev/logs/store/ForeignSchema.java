package dev.logs.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What another program has in a partition beside its columns.
 *
 * @param definition the statement that made table {@code logs}, or empty
 * @param indexes of table {@code logs}, by name, with the statements that made them; ours are not among them
 * @param others what is not carried over: a word for the kind, and the name
 * @param metadata entries of table {@code metadata} that are not ours
 */
record ForeignSchema(
        String definition, Map<String, String> indexes, List<String> others, Map<String, String> metadata) {

    private static final List<String> OWN_TABLES = List.of(
            "logs", "metadata", BlockTables.BLOCKS, BlockTables.PIECES, BlockTables.DICTIONARY, BlockTables.COLUMNS);

    private static final String OBJECTS = "SELECT type, name, lower(tbl_name), ifnull(sql, '') FROM main.sqlite_schema"
            + " WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";

    /** Imported: what is missing now must come back when it is imported again. */
    private static final String METADATA = "SELECT key, value FROM main.metadata WHERE key NOT IN ('"
            + Schema.SCHEMA_VERSION + "', '" + Schema.ORDERED_THROUGH + "', '" + Schema.COMPACTED_AT
            + "', 'created_at', 'upgraded_at') AND key NOT LIKE '" + SourceMark.PREFIX + "%' AND key NOT LIKE '"
            + Adoption.PREFIX + "%' AND value IS NOT NULL";

    static ForeignSchema read(Database database, TableShape shape) {
        Map<String, String> indexes = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        String definition = database.query(OBJECTS, List.of(), rows -> {
            String found = "";
            while (rows.next()) {
                String type = rows.getString(1);
                String name = rows.getString(2);
                String table = rows.getString(3);
                boolean ofLogs = table.equals("logs");
                if (type.equals("index") && ofLogs) {
                    indexes.put(name, rows.getString(4));
                } else if (type.equals("table") && ofLogs) {
                    found = rows.getString(4);
                } else if (isForeign(type, table, shape)) {
                    others.add(type + " " + name);
                }
            }
            return found;
        });
        Schema.INDEXED.forEach(column -> indexes.remove(Schema.indexName(column)));
        return new ForeignSchema(definition, indexes, others, shape.hasMetadata() ? metadata(database) : Map.of());
    }

    private static boolean isForeign(String type, String table, TableShape shape) {
        return switch (type) {
            case "table" -> !OWN_TABLES.contains(table) || table.equals("metadata") && shape.hasForeignMetadata();
            case "view", "trigger" -> true;
            default -> false; // an index goes with its table
        };
    }

    private static Map<String, String> metadata(Database database) {
        return database.query(METADATA, List.of(), rows -> {
            Map<String, String> found = new LinkedHashMap<>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        });
    }
}
