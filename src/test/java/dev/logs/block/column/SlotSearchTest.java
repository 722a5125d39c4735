package dev.logs.block.column;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.ByteSearch.CaseFolding;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.FrameSettings;
import dev.logs.block.bytes.StreamReader;
import dev.logs.block.bytes.StreamWriter;
import dev.logs.block.bytes.ZstdFrames;
import dev.logs.block.template.Anchor;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.SlotQuery;
import dev.logs.block.template.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a column finds without looking at texts is what its texts hold. */
@Timeout(60)
final class SlotSearchTest {

    private static final long SEED = new Random().nextInt(1_000_000);

    @ParameterizedTest
    @EnumSource(
            names = {"BODY", "ECHO"},
            mode = EnumSource.Mode.EXCLUDE)
    void findsWhatTextsHold(SlotKind kind) {
        for (long seed = SEED; seed < SEED + 30; seed++) {
            Random random = new Random(seed);
            List<String> values = values(kind, random);
            SlotColumn column = column(kind, values);
            for (int i = 0; i < 60; i++) {
                SlotQuery query = query(values.get(random.nextInt(values.size())), random);
                BitSet expected = new BitSet();
                for (int row = 0; row < values.size(); row++) {
                    byte[] text = bytes(values.get(row));
                    expected.set(row, query.accepts(text, 0, text.length));
                }
                // What was found before stays.
                int before = random.nextInt(values.size());
                BitSet found = new BitSet();
                found.set(before);
                expected.set(before);
                column.find(query, found);
                assertThat(found)
                        .as("seed %d, %s %s", seed, query.anchor(), new String(query.wanted(), StandardCharsets.UTF_8))
                        .isEqualTo(expected);
            }
        }
    }

    /** A regular expression is told by these bytes that a slot need not be read. */
    @ParameterizedTest
    @EnumSource(
            names = {"BODY", "ECHO"},
            mode = EnumSource.Mode.EXCLUDE)
    void valuesHaveNoBytesBeyondTheAlphabet(SlotKind kind) {
        for (long seed = SEED; seed < SEED + 30; seed++) {
            List<String> values = values(kind, new Random(seed));
            BitSet occurring = new BitSet();
            values.forEach(value -> value.chars().forEach(occurring::set));
            BitSet alphabet = column(kind, values).alphabet(kind);
            occurring.andNot(alphabet);
            assertThat(occurring).as("seed %d", seed).isEqualTo(new BitSet());
        }
    }

    /** Some columns with many of the same, some with few; some of the same length. */
    private static List<String> values(SlotKind kind, Random random) {
        int count = 1 + random.nextInt(3_000);
        int distinct = random.nextBoolean() ? count : 1 + random.nextInt(40);
        boolean isEven = random.nextBoolean();
        List<String> pool = new ArrayList<>();
        for (int i = 0; i < distinct; i++) {
            pool.add(value(kind, random, isEven));
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(distinct == count ? pool.get(i) : pool.get(random.nextInt(distinct)));
        }
        return values;
    }

    private static String value(SlotKind kind, Random random, boolean isEven) {
        String hex = String.format("%016x%016x", random.nextLong(), random.nextLong());
        return switch (kind) {
            case DIGITS ->
                isEven
                        ? String.format("%06d", random.nextInt(5_000))
                        : Long.toString(random.nextLong() >> random.nextInt(63));
            case HEX_LOWER -> hex.substring(0, isEven ? 16 : 1 + random.nextInt(16));
            case HEX_UPPER ->
                hex.substring(0, isEven ? 12 : 1 + random.nextInt(16)).toUpperCase(Locale.ROOT);
            case HEX_LONG -> hex.substring(0, isEven ? 32 : 18 + 2 * random.nextInt(7));
            case UUID -> new UUID(random.nextLong(), random.nextLong()).toString();
            case IPV4 -> random.nextInt(256) + "." + random.nextInt(3) + ".0." + random.nextInt(256);
            default -> "w" + hex.substring(0, random.nextInt(12)) + "/Q";
        };
    }

    /** Part of a value, sometimes with another byte that the kind may hold too. */
    private static SlotQuery query(String value, Random random) {
        int from = random.nextInt(3) == 0 ? 0 : random.nextInt(value.length());
        int to = random.nextInt(3) == 0 ? value.length() : from + 1 + random.nextInt(value.length() - from);
        byte[] literal = bytes(value.substring(from, to));
        if (random.nextInt(4) == 0 && literal.length > 1) {
            literal[literal.length - 1] = literal[0];
        }
        Anchor anchor = Anchor.values()[random.nextInt(4)];
        boolean folds = random.nextInt(3) == 0;
        byte[] wanted = folds ? bytes(new String(literal, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT)) : literal;
        return new SlotQuery(new ByteSearch(wanted, folds ? CaseFolding.ASCII : CaseFolding.OFF), anchor);
    }

    private static SlotColumn column(SlotKind kind, List<String> values) {
        Texts texts = new Texts();
        values.forEach(value -> texts.add(bytes(value)));
        try (ZstdFrames zstd = new ZstdFrames()) {
            ColumnTarget target = new ColumnTarget(new StreamWriter(), zstd, template -> 0, Choices.measured());
            new SlotWriter(target, TextNature.PARTS).write(kind, texts);
            List<byte[]> pieces = target.streams().pieces(1, new FrameSettings(zstd, 3));
            ByteCursor first = new ByteCursor(pieces.get(0), 1, pieces.get(0).length - 4);
            StreamReader streams = new StreamReader(first, pieces::get, 1 << 26);
            SlotColumn column = SlotColumn.read(new ColumnSource(streams, new NoTemplates(), 0), kind, values.size());
            streams.expectAllClaimed();
            ByteSink text = new ByteSink();
            column.append(0, text);
            assertThat(text.toBytes()).isEqualTo(bytes(values.get(0)));
            return column;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
