package dev.logs.store;

import dev.logs.filter.Glob;
import dev.logs.filter.JobFilter;
import dev.logs.filter.NamePattern;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.SrcPattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Translates conditions on names. Never LIKE: names and prefixes become equalities and ranges, which an index answers. */
final class NameSql {

    private NameSql() {}

    static SqlPart sources(SrcFilter filter) {
        List<SqlPart> include = new ArrayList<>();
        List<SqlPart> all = new ArrayList<>();
        for (SrcPattern pattern : filter.include()) {
            include.add(source(pattern));
        }
        if (!include.isEmpty()) {
            all.add(SqlPart.any(include));
        }
        for (SrcPattern pattern : filter.exclude()) {
            all.add(source(pattern).negated());
        }
        return SqlPart.all(all);
    }

    static SqlPart jobs(JobFilter filter, String column) {
        List<SqlPart> include = new ArrayList<>();
        List<SqlPart> all = new ArrayList<>();
        for (NamePattern pattern : filter.jobs().include()) {
            include.add(nullable(pattern, column));
        }
        if (!include.isEmpty()) {
            all.add(SqlPart.any(include));
        }
        for (NamePattern pattern : filter.jobs().exclude()) {
            all.add(nullable(pattern, column).negated());
        }
        return SqlPart.all(all);
    }

    private static SqlPart source(SrcPattern pattern) {
        if (pattern instanceof SrcPattern.Tree tree) {
            return tree(tree.name());
        }
        return name(((SrcPattern.Name) pattern).pattern(), "src");
    }

    private static SqlPart tree(String name) {
        if (!TextRange.isFaithful(name)) {
            return SqlPart.UNKNOWN;
        }
        if (name.isEmpty()) {
            return SqlPart.exact("(src = '')");
        }
        // '/' is the character behind '.'.
        return SqlPart.exact("(src = ? OR (src >= ? AND src < ?))", name, name + ".", name + "/");
    }

    private static SqlPart nullable(NamePattern pattern, String column) {
        SqlPart part = name(pattern, column);
        if (part.isUnknown() || !pattern.matchesMissing()) {
            return part;
        }
        return SqlPart.any(List.of(SqlPart.exact("(" + column + " IS NULL)"), part));
    }

    private static SqlPart name(NamePattern pattern, String column) {
        if (!(pattern instanceof Glob glob) || !glob.pieces().stream().allMatch(TextRange::isFaithful)) {
            return SqlPart.UNKNOWN;
        }
        if (glob.isExact()) {
            return SqlPart.exact("(" + column + " IS NOT NULL AND " + column + " = ?)", glob.prefix());
        }
        SqlPart prefix = TextRange.startsWith(column, glob.prefix());
        if (glob.isPrefix()) {
            return prefix;
        }
        List<SqlPart> parts = new ArrayList<>();
        parts.add(prefix.inexact());
        glob.pieces().stream()
                .max(Comparator.comparingInt(String::length))
                .ifPresent(piece -> parts.add(SqlPart.superset("(instr(" + column + ", ?) > 0)", piece)));
        return SqlPart.all(parts);
    }
}
