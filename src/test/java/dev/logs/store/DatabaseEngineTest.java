package dev.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.logging.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseEngineTest {

    @TempDir
    Path folder;

    /** Two programs that start at once clean up after the same older ones, and one of them would complain on stderr. */
    @Test
    void driverPrintsNothingOfItsOwn() {
        PartitionFile.openForWriting(folder.resolve("logs.sqlite"), StoreSettings.DEFAULT)
                .close();
        assertThat(LogManager.getLogManager().getLoggerNames().asIterator())
                .toIterable()
                .noneMatch(name -> name.startsWith("org.sqlite"));
    }
}
