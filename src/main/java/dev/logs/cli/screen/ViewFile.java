package dev.logs.cli.screen;

import dev.logs.entry.Order;
import dev.logs.error.FileReason;
import dev.logs.error.StorageException;
import dev.logs.error.UsageException;
import dev.logs.format.EntryRenderer;
import dev.logs.format.EntryRenderers;
import dev.logs.format.OutputForm;
import dev.logs.format.RenderSettings;
import dev.logs.query.EntryStream;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import dev.logs.stream.ResultOutput;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a query finds to a file that was not there before: under its name it is whole. */
public final class ViewFile {

    private static final int PIECE_CHARS = 16 * 1024;

    private final QueryEngine engine;
    private final RenderSettings settings;
    private final String home;

    /** @param home what a tilde stands for; empty when nobody knows */
    public ViewFile(QueryEngine engine, RenderSettings settings, String home) {
        this.engine = engine;
        this.settings = settings;
        this.home = home;
    }

    /** Writes oldest first, in the form that the ending of the name says; answers how many entries. */
    public long write(Query query, String name) {
        Path file = Path.of(name.startsWith("~/") && !home.isEmpty() ? home + name.substring(1) : name);
        if (Files.exists(file)) {
            throw new UsageException(file + " is there already: give another name", null);
        }
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            // Whoever takes the name first has it, of two that write at once, too.
            Files.createFile(beside);
            long written = fill(beside, query, EntryRenderers.of(form(name), settings));
            Files.move(beside, file);
            return written;
        } catch (IOException e) {
            throw new StorageException(file + ": cannot be written: " + FileReason.of(e), null, e);
        }
    }

    private long fill(Path beside, Query query, EntryRenderer renderer) throws IOException {
        try (ResultOutput out = new ResultOutput(new FileOutputStream(beside.toFile()), beside.toString());
                EntryStream found = engine.search(query.withOrder(Order.OLDEST_FIRST))) {
            StringBuilder text = new StringBuilder();
            long written = 0;
            renderer.begin(text);
            while (found.next()) {
                renderer.render(found.entry(), text);
                written++;
                if (text.length() > PIECE_CHARS) {
                    out.write(text);
                    text.setLength(0);
                }
            }
            renderer.end(text);
            out.write(text);
            return written;
        } catch (RuntimeException | Error e) {
            Files.deleteIfExists(beside);
            throw e;
        }
    }

    private static OutputForm form(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "jsonl", "ndjson" -> OutputForm.JSONL;
            case "json" -> OutputForm.JSON;
            case "csv" -> OutputForm.CSV;
            case "tsv" -> OutputForm.TSV;
            case "logfmt" -> OutputForm.LOGFMT;
            default -> OutputForm.SHORT;
        };
    }
}
