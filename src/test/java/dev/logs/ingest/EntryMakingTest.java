package dev.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of what a record says, what the user says, and what neither says. */
@Timeout(60)
final class EntryMakingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // fixed, record, src, fields
                "-,     '',                      app.log, -",
                "-,     component=sshd: ,        sshd,    -",
                "-,     src=web: ,               web,     -",
                "-,     src=web;component=sshd: , web,    '{\"logger\":\"sshd\"}'",
                "fixed, '',                      fixed,   -",
                "fixed, component=sshd: ,        fixed,   '{\"logger\":\"sshd\"}'",
                "fixed, component=fixed: ,       fixed,   -",
                "fixed, src=web;component=sshd: , fixed,  '{\"logger\":\"web\",\"component\":\"sshd\"}'",
            })
    void srcIsTheFixedOneElseTheRecordsElseTheComponentElseTheFile(
            @Nullable String fixed, String record, String src, @Nullable String fields) {
        RunFixture fixture = new RunFixture()
                .withDefaults(new EntryDefaults("default", fixed, 10, false, List.of(), Map.of(), null));
        fixture.ingest("1 " + record + (record.isEmpty() ? "" : " ") + "x\n");
        LogEntry entry = fixture.store.all().get(0);
        assertThat(entry.src()).isEqualTo(src);
        assertThat(entry.fields()).isEqualTo(fields);
    }

    @Test
    void theRecordWinsOverTheDefaultsAndTagsAreJoined() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("env", "prod");
        fields.put("zone", "a\"b");
        RunFixture fixture = new RunFixture()
                .withDefaults(new EntryDefaults("main", null, 20, true, List.of("x", "y"), fields, "job-0"));
        fixture.ingest("1 plain\n2 level=30;error=false;job=j1;tag=y;tag=z;env=test: full\n");
        assertThat(fixture.store.all())
                .containsExactly(
                        new LogEntry(
                                0,
                                "app.log",
                                "[\"x\",\"y\"]",
                                1,
                                0,
                                20,
                                1,
                                "plain",
                                "job-0",
                                "{\"env\":\"prod\",\"zone\":\"a\\\"b\"}"),
                        new LogEntry(
                                0,
                                "app.log",
                                "[\"y\",\"z\",\"x\"]",
                                2,
                                0,
                                30,
                                0,
                                "full",
                                "j1",
                                "{\"env\":\"test\",\"zone\":\"a\\\"b\"}"));
        assertThat(fixture.store.partitions().keySet())
                .allMatch(key -> key.context().equals("main"));
    }

    @Test
    void aContextWithoutAUsableNameIsKeptAsAField() {
        RunFixture fixture = new RunFixture();
        fixture.ingest("1 context=a/b: x\n2 context=a/b: y\n");
        assertThat(fixture.store.all()).extracting(LogEntry::fields).containsOnly("{\"context\":\"a/b\"}");
        assertThat(fixture.store.partitions().keySet())
                .allMatch(key -> key.context().equals("default"));
        assertThat(fixture.problems).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("'a/b'");
            assertThat(problem.remedy()).isEqualTo("leave it out");
        });
    }

    @Test
    void impossibleTimesGiveWayToTheReceiptTimeAndAreKept() {
        RunFixture fixture = new RunFixture();
        fixture.ingest("-62135596800 go zero\n9223372036 too late\n99999999999999999 absurd\n0 first\n- none\n");
        assertThat(fixture.store.all())
                .extracting(entry -> entry.epoch() + " " + entry.content() + " " + entry.fields())
                .containsExactly(
                        "0 first null",
                        RunFixture.NOW + " go zero {\"original_time\":\"0001-01-01T00:00:00Z\"}",
                        RunFixture.NOW + " too late {\"original_time\":\"2262-04-11T23:47:16Z\"}",
                        RunFixture.NOW + " absurd {\"original_time\":\"@99999999999999999\"}",
                        RunFixture.NOW + " none null");
    }

    @Test
    void aFieldOfTheSameNameDeeperInTheRecordIsNotThatField() {
        assertThat(JsonMembers.has("{\"a\":{\"b\":1},\"c\":[{\"d\":2}]}", "a")).isTrue();
        assertThat(JsonMembers.has("{\"a\":{\"b\":1},\"c\":[{\"d\":2}]}", "b")).isFalse();
        assertThat(JsonMembers.has("{\"a\":{\"b\":1},\"c\":[{\"d\":2}]}", "d")).isFalse();
        assertThat(JsonMembers.has("{\"a\":\"x \\\"b\\\":1 {\",\"c\":1}", "b")).isFalse();
        assertThat(JsonMembers.has("{\"a\":\"x \\\"b\\\":1 {\",\"c\":1}", "c")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "server.log, server.log",
        "server.log.1, server.log",
        "server.log.2016-12-19-16, server.log",
        "server.log.2.gz, server.log",
        "server.log-20260320.zst, server.log",
        "access_log.17, access_log",
        "2026-03-20.log, 2026-03-20.log",
        "20260320, 20260320",
        ".gz, .gz",
        "kafka0, kafka0",
    })
    void theFilesNameBecomesTheSrcWithoutWhatRotationAdded(String file, String src) {
        assertThat(SourceNames.srcOf(java.nio.file.Path.of("dir", file))).isEqualTo(src);
    }
}
