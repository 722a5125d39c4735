package dev.logs.bench.peer;

import dev.logs.bench.Figure.Kept;
import dev.logs.bench.Shell;
import java.util.List;
import java.util.Optional;

/**
 * The command lines, as somebody would type them in the folder of {@link PeerFiles}. Each prints numbers whose sum is the
 * answer.
 */
final class PeerScripts {

    /** Where systemd keeps what makes journals. */
    private static final String WITH_SYSTEMD = "PATH=$PATH:/usr/lib/systemd:/lib/systemd ";

    private final String logs;
    private final PeerFiles files;

    /** @param program the file that {@code logs} is started by */
    PeerScripts(String program, PeerFiles files) {
        this.logs = Shell.quoted(program);
        this.files = files;
    }

    /** Prints the version. */
    String version(Kept kept) {
        return kept.isPeer() ? program(kept) + " --version" : logs + " --version";
    }

    private static String program(Kept peer) {
        return switch (peer) {
            case RIPGREP -> "rg";
            case LNAV -> "HOME=$PWD lnav";
            default -> peer.label();
        };
    }

    /** Answers a question; empty when that program cannot. */
    Optional<String> answer(PeerQuestion question, Kept kept) {
        if (!kept.isPeer()) {
            return Optional.of(search(question, kept));
        }
        return question.wordsFor(kept).map(words -> ask(words, kept));
    }

    private String search(PeerQuestion question, Kept kept) {
        StringBuilder script = new StringBuilder(logs + " search --utc --root " + kept.label());
        for (String argument : question.arguments()) {
            script.append(' ').append(Shell.quoted(argument));
        }
        return question.arguments().contains("-c") ? script.toString() : script + " -o jsonl | wc -l";
    }

    private String ask(String words, Kept peer) {
        return switch (peer) {
            case RIPGREP -> "rg -c -e " + Shell.quoted(words) + " " + PeerFiles.LINES;
            case ZSTD -> "zstd -dcq " + PeerFiles.COMPRESSED + " | LC_ALL=C grep -c -E -e " + Shell.quoted(words);
            case SQLITE -> "sqlite3 -batch :memory: <" + files.sqlOverTree("SELECT count(*) FROM logs WHERE " + words);
            case LNAV ->
                program(peer) + " -n -I " + PeerFiles.LNAV_FORMATS + " -c "
                        + Shell.quoted(";SELECT count(*) AS n FROM logs_bench WHERE " + words)
                        + " -c ':write-csv-to -' " + PeerFiles.LINES;
            case DUCKDB ->
                "duckdb -csv -noheader -c "
                        + Shell.quoted("SELECT count(*) FROM '" + PeerFiles.PARQUET + "' WHERE " + words);
            case JOURNALCTL ->
                "TZ=UTC journalctl -q -D " + PeerFiles.JOURNAL + " -o cat --output-fields=PRIORITY " + words
                        + " | wc -l";
            case ROWS, BLOCKS -> throw new IllegalArgumentException(peer.label());
        };
    }

    /** Takes in all lines, with every commit on the disk at its end where the program lets one choose. */
    List<Turn> ingests() {
        return List.of(
                ingest("full"),
                sqliteImport("FULL"),
                new Turn(
                        Kept.JOURNALCTL,
                        "rm -rf " + PeerFiles.JOURNAL + "; mkdir " + PeerFiles.JOURNAL,
                        WITH_SYSTEMD + "systemd-journal-remote -o " + PeerFiles.JOURNAL + "/all.journal "
                                + PeerFiles.JOURNAL_EXPORT),
                new Turn(Kept.DUCKDB, "rm -f " + PeerFiles.PARQUET, "duckdb -c " + Shell.quoted(TO_PARQUET)));
    }

    /** Takes in all lines, with a sync only where the database needs one to stay whole. */
    List<Turn> ingestsWithoutSync() {
        return List.of(ingest("normal"), sqliteImport("NORMAL"));
    }

    private Turn ingest(String sync) {
        return new Turn(Kept.ROWS, "rm -rf rows", logs + " ingest --root rows --sync " + sync + " " + PeerFiles.LINES);
    }

    private static Turn sqliteImport(String sync) {
        String script =
                "sqlite3 -batch -cmd 'PRAGMA synchronous=" + sync + "' " + PeerFiles.DATABASE + " <" + PeerFiles.IMPORT;
        return new Turn(Kept.SQLITE, "rm -f " + PeerFiles.DATABASE + "*", script);
    }

    /** Writes the plain tree as the files that {@link #ingests()} imports elsewhere. */
    String exportForJournal() {
        return logs + " export --root rows --format journal-export --out " + PeerFiles.JOURNAL_EXPORT;
    }

    /** Makes everything small. */
    List<Turn> compactions() {
        return List.of(
                new Turn(
                        Kept.BLOCKS,
                        "rm -rf blocks; cp -R rows blocks",
                        logs + " compact --include-today --root blocks"),
                new Turn(
                        Kept.ZSTD,
                        "rm -f " + PeerFiles.COMPRESSED,
                        "zstd -q -9 -T0 " + PeerFiles.LINES + " -o " + PeerFiles.COMPRESSED));
    }

    private static final String TO_PARQUET = "COPY (SELECT * FROM read_json('" + PeerFiles.LINES
            + "', format='newline_delimited', columns={time: 'VARCHAR', level: 'VARCHAR', context: 'VARCHAR',"
            + " src: 'VARCHAR', message: 'VARCHAR', job_id: 'VARCHAR', status: 'INTEGER'})) TO '" + PeerFiles.PARQUET
            + "' (FORMAT parquet, COMPRESSION zstd)";
}
