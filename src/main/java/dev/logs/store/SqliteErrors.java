package dev.logs.store;

import dev.logs.error.AccessRemedy;
import dev.logs.error.DamagedFileException;
import dev.logs.error.StorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** Turns SQLite's result codes into errors that name the file. */
final class SqliteErrors {

    /** The statement cannot be run as it is written. */
    static final int ERROR = 1;

    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int NOMEM = 7;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int TOOBIG = 18;
    private static final int CONSTRAINT = 19;
    private static final int AUTH = 23;
    private static final int NOTADB = 26;

    private SqliteErrors() {}

    /** The primary result code, or -1 when the library itself failed. */
    static int code(SQLException error) {
        return error instanceof SQLiteException sqlite ? sqlite.getResultCode().code & 0xff : -1;
    }

    static boolean isBusy(SQLException error) {
        int code = code(error);
        return code == BUSY || code == LOCKED;
    }

    /** Whether an error, as {@link #convert} makes it, may be that of a file that was replaced while it was opened. */
    static boolean mayComeOfReplacement(RuntimeException error) {
        if (!(error.getCause() instanceof SQLException cause)) {
            return false;
        }
        return switch (code(cause)) {
            case READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB -> true;
            default -> false;
        };
    }

    /** Whether an error, as {@link #convert} makes it, says that a rule of the table was broken. */
    static boolean isAgainstRule(RuntimeException error) {
        return error.getCause() instanceof SQLException cause && code(cause) == CONSTRAINT;
    }

    /** The error to throw: of the error family where a user can act, else an internal error. */
    static RuntimeException convert(Path file, SQLException error) {
        return switch (code(error)) {
            case NOTADB -> damaged(file, "is not an SQLite database", error);
            case CORRUPT -> damaged(file, "is corrupt", error);
            case BUSY, LOCKED ->
                refused(
                        file,
                        "is locked by another process",
                        "wait for it to finish, or raise the busy timeout",
                        error);
            case FULL ->
                refused(
                        file,
                        "cannot grow: the disk is full",
                        "free some space; what was committed before is kept",
                        error);
            case NOMEM ->
                refused(
                        file,
                        "needs more memory than this run may use",
                        "what was stored before is kept; run it again with more: LOGS_JAVA_OPTS=-Xmx512m",
                        error);
            case READONLY ->
                unwritable(file, error, "is read-only", "write to another root, or change its permissions");
            case PERM, AUTH, CANTOPEN ->
                unwritable(file, error, "cannot be opened", "check that it exists and its permissions");
            case IOERR ->
                refused(file, "cannot be read or written (input/output error)", "check the disk and its quota", error);
            case CONSTRAINT, TOOBIG ->
                refused(
                        file,
                        "refuses an entry: " + error.getMessage(),
                        "the program that made it set this rule",
                        error);
            case ERROR -> lacksSomething(error) ? damaged(file, "has a damaged schema", error) : internal(file, error);
            default -> internal(file, error);
        };
    }

    /**
     * Whether the file has not what its schema was found to have, or what every file has: a bit of a name was flipped. Our own
     * statements name nothing else.
     */
    private static boolean lacksSomething(SQLException error) {
        String message = String.valueOf(error.getMessage());
        return message.contains("no such ") || message.contains("has no column named ");
    }

    private static RuntimeException internal(Path file, SQLException error) {
        return new IllegalStateException("SQLite on " + file + ": " + error.getMessage(), error);
    }

    /** For a file that is not even opened. */
    static DamagedFileException damaged(Path file, String what) {
        return new DamagedFileException(file + " " + what, "move it out of the tree");
    }

    private static DamagedFileException damaged(Path file, String what, SQLException cause) {
        return new DamagedFileException(
                file + " " + what,
                "run logs verify --repair, or restore it from a backup; the rest of the tree is intact",
                cause);
    }

    private static StorageException unwritable(Path file, SQLException error, String otherwise, String remedy) {
        if (Files.exists(file) && !Files.isReadable(file)) {
            return refused(file, "cannot be opened: permission denied", AccessRemedy.of(file), error);
        }
        return WriteObstacle.at(file, error).orElseGet(() -> refused(file, otherwise, remedy, error));
    }

    private static StorageException refused(Path file, String what, String remedy, SQLException cause) {
        return new StorageException(file + " " + what, remedy, cause);
    }
}
