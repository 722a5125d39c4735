package dev.logs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which lines become one entry. */
@Timeout(60)
final class JoiningTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void linesWithoutAStartOfTheirOwnJoinTheEntryBefore() {
        fixture.ingest("1 a\n  at b\n\n  at c\n\n2 d\n# comment\n  e\n");
        assertThat(fixture.store.contents()).containsExactly("a\n  at b\n\n  at c", "d\n  e");
    }

    @Test
    void nothingJoinsAcrossSources() {
        fixture.run(RunFixture.source("1 a\n"), RunFixture.source("  orphan\n2 b\n"))
                .execute();
        assertThat(fixture.store.all())
                .extracting(entry -> entry.epoch() + " " + entry.content())
                .containsExactlyInAnyOrder("1 a", RunFixture.NOW + "   orphan", "2 b");
    }

    @Test
    void multilineOffMakesEachLineAnEntryWithTheTimeBeforeIt() {
        fixture.with(request -> request.withLines(LineLimits.DEFAULT.withoutJoining()));
        fixture.ingest("5 a\n  at b\n  at c\n");
        assertThat(fixture.store.all())
                .extracting(entry -> entry.epoch() + " " + entry.content())
                .containsExactly("5 a", "5   at b", "5   at c");
    }

    @Test
    void anEntryTooLongGoesOnInAnotherOneOfTheSameTimeAndSrc() {
        fixture.with(request -> request.withLines(new LineLimits(1000, 3, 1000, 500)));
        fixture.ingest("5 component=web: a\n  b\n  c\n  d\n  e\n  f\n");
        assertThat(fixture.store.all())
                .extracting(entry -> entry.epoch() + entry.src() + entry.content() + entry.fields())
                .containsExactly("5weba\n  b\n  cnull", "5web  d\n  e\n  f{\"continued\":true}");
        RunFixture bytes = new RunFixture().with(request -> request.withLines(new LineLimits(1000, 100, 10, 500)));
        bytes.ingest("5 abc\n 1234\n 5678\n");
        assertThat(bytes.store.contents()).containsExactly("abc\n 1234", " 5678");
    }

    @Test
    void unparsableLinesAreStoredAsPlainTextBesideTheirNeighbours() {
        IngestSummary summary = fixture.ingest("7 a\nwhat?\n  indented\n@9 own time\nelse\n8 b\n");
        assertThat(fixture.store.all())
                .extracting(entry -> entry.epoch() + " " + entry.content())
                .containsExactly("7 a", "7 what?\n  indented", "9 own time\nelse", "8 b");
        assertThat(summary.counts().rejected()).isEqualTo(3);
    }

    @Test
    void aRecordThatEndsUnfinishedIsKept() {
        fixture.ingest("1 a\n(begun\n");
        assertThat(fixture.store.contents()).containsExactly("a", "begun");
    }

    @Test
    void aRecordOfSeveralLinesEndsTheEntryBeforeIt() {
        fixture.ingest("1 a\n(part one\n( part two\n)\n  joined\n");
        assertThat(fixture.store.all())
                .extracting(LogEntry::content)
                .containsExactly("a", "part one part two\n  joined");
    }

    @Test
    void blankLinesAloneAreNothing() {
        IngestSummary summary = fixture.ingest("\n  \n1 a\n\n\n");
        assertThat(fixture.store.contents()).containsExactly("a");
        assertThat(summary.counts().lines()).isEqualTo(5);
    }
}
