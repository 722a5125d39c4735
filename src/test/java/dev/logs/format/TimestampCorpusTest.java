package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real logs: every line that has a time gives one, and the times stay where the log was written. */
class TimestampCorpusTest {

    private static final Path CORPUS = Path.of("../shared/corpus");

    @ParameterizedTest
    @CsvSource({
        "loghub/Android_2k.log, 0, 2016-03-17, 2016-03-18",
        "loghub/Apache_2k.log, 0, 2005-12-04, 2005-12-06",
        "loghub/BGL_2k.log, 1, 2005-06-03, 2006-01-05",
        "loghub/BGL_2k.log, 4, 2005-06-03, 2006-01-05",
        "loghub/HDFS_2k.log, 0, 2008-11-09, 2008-11-12",
        "loghub/OpenSSH_2k.log, 0, 2016-12-10, 2016-12-11",
        "loghub/Proxifier_full.log, 0, 2016-07-26, 2016-10-31",
        "loghub/Spark_2k.log, 0, 2017-06-09, 2017-06-10",
        "loghub/Windows_2k.log, 0, 2016-09-28, 2016-09-30",
        "loghub/Zookeeper_2k.log, 0, 2015-07-29, 2015-08-26",
        "elastic/apache_access_5k.log, 3, 2015-05-17, 2015-05-21",
    })
    void readsEveryLine(String file, int field, String firstDay, String endDay) throws IOException {
        Path path = CORPUS.resolve(file);
        assumeTrue(Files.exists(path), "skipped: the corpus file " + file + " is not there");
        TimestampScanner scanner = new TimestampScanner(ZoneId.of("UTC"), Instant.parse("2016-12-31T00:00:00Z"));
        if (firstDay.startsWith("2017")) {
            scanner.hint(Instant.parse("2017-12-31T00:00:00Z"));
        }
        Instant first = Instant.parse(firstDay + "T00:00:00Z");
        Instant end = Instant.parse(endDay + "T00:00:00Z");
        int lines = 0;
        for (String line : Files.readString(path, StandardCharsets.ISO_8859_1).split("\r?\n")) {
            byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
            int behind = scanner.scan(bytes, fieldStart(line, field), bytes.length);
            assertThat(behind).as(line).isPositive();
            assertThat(Instant.ofEpochSecond(scanner.epoch(), scanner.nanos()))
                    .as(line)
                    .isBetween(first, end);
            lines++;
        }
        assertThat(lines).isGreaterThan(1_000);
    }

    private static int fieldStart(String line, int field) {
        int start = 0;
        for (int i = 0; i < field; i++) {
            start = line.indexOf(' ', start) + 1;
        }
        return start;
    }
}
