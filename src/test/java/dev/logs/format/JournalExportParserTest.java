package dev.logs.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.Level;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries of the journal export format, with text and binary fields. */
final class JournalExportParserTest {

    private static final ParserSettings SETTINGS =
            new ParserSettings(ZoneOffset.UTC, Instant.parse("2026-03-21T00:00:00Z"));

    private final ByteArrayOutputStream export = new ByteArrayOutputStream();

    @Test
    void readsTextFields() {
        text(
                "__CURSOR=s=1;i=2\n__REALTIME_TIMESTAMP=1774001730123456\nPRIORITY=3\nMESSAGE=a=b\n"
                        + "_SYSTEMD_UNIT=ssh.service\n_COMM=sshd\nX=1\nX=2\n\n\n__REALTIME_TIMESTAMP=1774001731000000\nMESSAGE=2");
        List<EntryDraft> entries = entries();
        EntryDraft first = entries.get(0);
        assertThat(Instant.ofEpochSecond(first.epoch, first.nanos)).isEqualTo("2026-03-20T10:15:30.123456Z");
        assertThat(first.level).isEqualTo(Level.ERROR.stored());
        assertThat(first.component).isEqualTo("sshd");
        assertThat(first.content).isEqualTo("a=b");
        assertThat(first.fields.toJson())
                .isEqualTo("{\"__CURSOR\":\"s=1;i=2\",\"_SYSTEMD_UNIT\":\"ssh.service\",\"X\":[\"1\",\"2\"]}");
        assertThat(entries.get(1).content).isEqualTo("2");
        assertThat(entries).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 255, 256, 2570, 70_000})
    void readsBinaryFieldsOfAnyLength(int length) {
        // Lengths 10 and 2570 hold the byte of a line break themselves.
        String value = "ab\n\n=\0\r\n".repeat(length / 8 + 1).substring(0, length);
        binary("MESSAGE", value);
        text("A=1\n");
        binary("B", "\n");
        text("\n");
        EntryDraft entry = entries().get(0);
        assertThat(entry.content).isEqualTo(value);
        assertThat(entry.fields.toJson()).isEqualTo("{\"A\":\"1\",\"B\":\"\\n\"}");
    }

    @Test
    void boundsAnEntry() {
        binary("BIG", "x".repeat(5_000));
        text("OTHER=12345\nMESSAGE=m\n\n");
        JournalExportParser parser = new JournalExportParser(SETTINGS, new RecordBounds(100, 1_000));
        EntryDraft entry = ParsedLines.parse(parser, export.toByteArray()).stream()
                .filter(answer -> answer.kind() == LineKind.ENTRY)
                .findFirst()
                .orElseThrow()
                .draft();
        assertThat(entry.content).isEqualTo("m");
        assertThat(entry.fields.toJson()).isEqualTo("{\"BIG\":\"" + "x".repeat(1_000) + "\",\"cut_bytes\":4005}");
    }

    @Test
    void survivesBrokenInput() {
        text("not a field\nMESSAGE=m\nBIN\n\0\0");
        List<ParsedLines.Answer> answers = ParsedLines.parse(new JournalExportParser(SETTINGS), export.toByteArray());
        assertThat(answers.get(0).kind()).isEqualTo(LineKind.UNPARSABLE);
        assertThat(answers.get(answers.size() - 1).draft().content).isEqualTo("m");
        export.reset();
        text("MESSAGE=m\nBIN\n");
        text("\u007f".repeat(20) + "\n\n");
        assertThat(entries().get(0).content).isEqualTo("m");
    }

    private List<EntryDraft> entries() {
        return ParsedLines.parse(new JournalExportParser(SETTINGS), export.toByteArray()).stream()
                .filter(answer -> answer.kind() == LineKind.ENTRY)
                .map(ParsedLines.Answer::draft)
                .toList();
    }

    private void text(String text) {
        export.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void binary(String key, String value) {
        text(key + "\n");
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        export.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(bytes.length)
                .array());
        export.writeBytes(bytes);
        text("\n");
    }
}
