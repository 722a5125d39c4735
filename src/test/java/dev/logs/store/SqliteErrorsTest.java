package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.error.StorageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteErrorsTest {

    @Test
    void wantOfMemorySaysHowToGiveMore() {
        RuntimeException error = SqliteErrors.convert(
                Path.of("logs.sqlite"), new SQLiteException("nomem", SQLiteErrorCode.SQLITE_NOMEM));
        assertThat(error)
                .isInstanceOf(StorageException.class)
                .hasMessage("logs.sqlite needs more memory than this run may use");
        assertThat(((StorageException) error).remedy()).contains("LOGS_JAVA_OPTS=-Xmx");
    }
}
