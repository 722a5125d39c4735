package dev.logs.store;

/** The path names another file by now, or none: what would be committed here would be lost. Nothing was written. */
final class ReplacedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    ReplacedFileException() {
        super("replaced", null, false, false);
    }
}
