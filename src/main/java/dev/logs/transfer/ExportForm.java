package dev.logs.transfer;

import dev.logs.format.RecordForm;
import dev.logs.store.TableForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an export can be: files of records, a database, or a directory. */
public enum ExportForm {
    JSONL(RecordForm.JSONL),
    CSV(RecordForm.CSV),
    TSV(RecordForm.TSV),
    LOGFMT(RecordForm.LOGFMT),
    TEXT(RecordForm.TEXT),
    SYSLOG(RecordForm.SYSLOG),
    JOURNAL_EXPORT(RecordForm.JOURNAL_EXPORT),
    LOKI(RecordForm.LOKI),
    ELASTIC(RecordForm.ELASTIC),
    OTLP(RecordForm.OTLP),
    /** A directory: a partition tree. */
    TREE(Kind.DIRECTORY, null, null),
    /** See {@link TableForm#PLAIN}. */
    SQLITE(TableForm.PLAIN),
    /** A directory: compressed chunks of each context, and their index. */
    DREAMLAKE(Kind.DIRECTORY, RecordForm.DREAMLAKE, null),
    /** See {@link TableForm#EVENTD}. */
    EVENTD(TableForm.EVENTD),
    /** See {@link TableForm#HERO}. */
    HERO(TableForm.HERO);

    /** What is made. */
    enum Kind {
        /** Records, in one file or in several, or on a stream. */
        RECORDS,
        /** One file. */
        DATABASE,
        DIRECTORY
    }

    private static final List<String> DATABASE_ENDINGS = List.of("sqlite", "sqlite3", "db");

    private final Kind kind;
    private final @Nullable RecordForm records;
    private final @Nullable TableForm table;

    ExportForm(RecordForm records) {
        this(Kind.RECORDS, records, null);
    }

    ExportForm(TableForm table) {
        this(Kind.DATABASE, null, table);
    }

    ExportForm(Kind kind, @Nullable RecordForm records, @Nullable TableForm table) {
        this.kind = kind;
        this.records = records;
        this.table = table;
    }

    /**
     * The form that the ending of a file's name tells, before that of a compression: {@link #JSONL} for a name without one, and
     * nothing for an ending that tells none.
     */
    public static Optional<ExportForm> ofName(String fileName) {
        int point = fileName.lastIndexOf('.');
        if (point <= 0) {
            return Optional.of(JSONL);
        }
        String ending = fileName.substring(point + 1);
        return Stream.of(values())
                .filter(form -> form.endings().contains(ending))
                .findFirst();
    }

    /** Every ending that tells a form, as a sentence lists them. */
    public static String allEndings() {
        return Stream.of(values())
                .flatMap(form -> form.endings().stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(", "));
    }

    private List<String> endings() {
        if (this == SQLITE) {
            return DATABASE_ENDINGS;
        }
        return records == null ? List.of() : records.endings();
    }

    Kind kind() {
        return kind;
    }

    /** How an entry is written. */
    RecordForm records() {
        return present(records);
    }

    /** What the rows go into. */
    TableForm table() {
        return present(table);
    }

    private <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("an export as " + label() + " is not made of that");
        }
        return part;
    }

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
