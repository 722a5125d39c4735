package dev.logs.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A plain look at a file, as any other SQLite program would have it. */
final class Sqlite {

    private Sqlite() {}

    static void run(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    /** The rows, their columns joined by a bar, NULL as "null". */
    static List<String> rows(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(i > 1 ? "|" : "").append(found.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        }
    }

    static boolean isIntact(Path file) throws SQLException {
        return rows(file, "PRAGMA integrity_check").equals(List.of("ok"));
    }

    /** Makes a file from a script among the test resources. */
    static Path build(Path file, String script) throws IOException, SQLException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try (InputStream resource = Sqlite.class.getResourceAsStream("/frozen/hero/" + script)) {
            if (resource == null) {
                throw new IOException("no such script: " + script);
            }
            run(file, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        }
        return file;
    }
}
