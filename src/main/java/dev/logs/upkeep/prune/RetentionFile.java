package dev.logs.upkeep.prune;

import dev.logs.entry.TimeGrammar;
import dev.logs.error.FileReason;
import dev.logs.error.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a policy from a file: a rule on each line, {@code #} before a remark.
 *
 * <pre>
 * hold context=shop since=2026-03-01 until=2026-03-03 ends=2026-09-01
 * context=web src=nginx.access debug=3d info=30d error=1y
 * context=* all=90d keep&lt;20G
 * </pre>
 */
public final class RetentionFile {

    /** The policy of a tree, in its root, for runs that are given none. */
    public static final String NAME = "retention.conf";

    private RetentionFile() {}

    /**
     * The policy in the file.
     *
     * @param grammar for the times of holds, and the present from which ages are counted
     * @throws UsageException when the file cannot be read or a line not be understood; the message names the line
     */
    public static RetentionPolicy read(Path file, TimeGrammar grammar) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + FileReason.of(e), "name a file of rules", e);
        }
        List<RetentionRule> rules = new ArrayList<>();
        List<Hold> holds = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = withoutRemark(lines.get(i));
            if (text.isEmpty()) {
                continue;
            }
            RetentionLine line = new RetentionLine(file.getFileName() + ":" + (i + 1), grammar);
            try {
                if (text.equals("hold") || text.startsWith("hold ")) {
                    holds.add(line.hold(text.substring("hold".length()).strip()));
                } else {
                    rules.add(line.rule(text));
                }
            } catch (UsageException e) {
                throw new UsageException(file + ":" + (i + 1) + ": " + e.getMessage(), e.remedy(), e);
            }
        }
        return new RetentionPolicy(rules, holds);
    }

    private static String withoutRemark(String line) {
        int remark = line.indexOf('#');
        return (remark < 0 ? line : line.substring(0, remark)).strip();
    }
}
