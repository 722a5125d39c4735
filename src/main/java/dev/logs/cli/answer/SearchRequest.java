package dev.logs.cli.answer;

import dev.logs.format.OutputForm;
import dev.logs.format.RenderSettings;
import dev.logs.query.Query;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One run of search, as the options say it.
 *
 * @param form of entries and tables
 * @param settings of the entries' renderer
 * @param columns width of the output in character cells
 * @param cursorFile where to start, and rewritten at the end with the address of the latest entry shown; or null
 */
public record SearchRequest(
        Query query,
        Question question,
        OutputForm form,
        RenderSettings settings,
        int columns,
        @Nullable Path cursorFile) {

    /** Whether the output is meant to be read by people rather than by programs. */
    boolean isForPeople() {
        return switch (form) {
            case SHORT, LONG, RAW, TEMPLATE -> true;
            case JSON, JSONL, CSV, TSV, LOGFMT -> false;
        };
    }
}
