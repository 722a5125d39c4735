package dev.logs.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tree as SQL, the way another program would have written it: each line {@code -- partition default/2026/079} opens a
 * partition, and the statements behind it run on that partition's file.
 */
final class TreeScript {

    private static final Pattern PARTITION = Pattern.compile("(?m)^-- partition (\\S+)$");

    private TreeScript() {}

    static void run(String script, Path root) throws IOException {
        Matcher header = PARTITION.matcher(script);
        boolean found = header.find();
        while (found) {
            String name = header.group(1);
            int start = header.end();
            found = header.find();
            runOne(root.resolve(name), script.substring(start, found ? header.start() : script.length()));
        }
    }

    private static void runOne(Path folder, String statements) throws IOException {
        Files.createDirectories(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("logs.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        } catch (SQLException e) {
            throw new AssertionError(folder + ": " + e.getMessage(), e);
        }
    }
}
