package dev.logs.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormTest {

    @ParameterizedTest
    @CsvSource({
        "a.jsonl,JSONL",
        "a.json,JSONL",
        "a,JSONL",
        ".csv,JSONL",
        "a.b.csv,CSV",
        "a.txt,TEXT",
        "a.log,TEXT",
        "a.db,SQLITE",
        "a.export,JOURNAL_EXPORT"
    })
    void endingOfTheNameTellsTheForm(String name, ExportForm form) {
        assertThat(ExportForm.ofName(name)).contains(form);
    }

    /** Not JSON lines: of a name that ends with .xz, say, nobody expects those. */
    @ParameterizedTest
    @ValueSource(strings = {"a.foo", "a.jsonl.xz", "a."})
    void otherEndingsTellNone(String name) {
        assertThat(ExportForm.ofName(name)).isEmpty();
    }

    @Test
    void endingsAreListed() {
        assertThat(ExportForm.allEndings())
                .startsWith(".jsonl, .ndjson, .json, .csv, ")
                .endsWith(".sqlite, .sqlite3, .db");
    }
}
