package dev.logs.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.logs.entry.LogEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContentFilter;
import dev.logs.filter.EntryFilter;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.PatternOptions;
import dev.logs.filter.TextPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What columns of fields tell never hides a row that the filter accepts, whatever the JSON looks like. */
class FieldLookupTest {

    private static final long SEED = 20_261_126;

    private static final String[] VALUES = {
        "500",
        "5e2",
        "500.0",
        "\"500\"",
        "404",
        "-1",
        "true",
        "null",
        "\"\"",
        "\"a b\"",
        "\"\\u0061 b\"",
        "\"a\\\"b\"",
        "[1,500]",
        "{\"status\":500}",
        "{}",
        "[]",
        "[{\"b\":500}]",
        "nan",
        "0500",
        "\"\u00e9\"",
        "{\"a\":{\"b\":404}}",
        "500x"
    };

    private static final String[] KEYS = {"status", "a", "a.b", "http.status", "\\u0061", "b"};

    private static final String[] CONDITIONS = {
        "status=500",
        "status=5e2",
        "status=404",
        "status!=500",
        "status",
        "!status",
        "status>100",
        "status<0",
        "a.b=500",
        "a=a b",
        "a=a\"b",
        "a~=b",
        "a!~b",
        "status=[1,500]",
        "status={}",
        "a.b.status=500",
        "a.0.b=500",
        "status.1=500",
        "b.a.b=404",
        "status=true",
        "a=null",
        "a=",
        "b>=500",
        "a=\u00e9",
        "http.status=500",
        "status=500x"
    };

    @ParameterizedTest
    @EnumSource(BlockForm.class)
    void rowsAreThoseThatTheFilterAccepts(BlockForm form) {
        List<LogEntry> entries = entries(3_000);
        EncodedFile file = EncodedFile.of(entries, new BlockSettings(3, 700, 1 << 20, form));
        for (String condition : CONDITIONS) {
            agree(file, entries, List.copyOf(FieldFilter.parse(List.of(condition))));
        }
        agree(file, entries, List.copyOf(FieldFilter.parse(List.of("status=500", "status=404", "a~=b"))));
    }

    /** Ids have columns of numbers; the same name holds something else here and there. */
    @Test
    void idsAreFoundAsWholeStringsOnly() {
        Random random = new Random(SEED);
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            String id = String.format("%016x", random.nextLong());
            String value = i % 500 == 7 ? "\"\\u0030" + id.substring(1) + "\"" : "\"" + id + "\"";
            entries.add(new LogEntry(
                    i + 1, "s", LogEntry.NO_TAGS, 1_773_964_800L + i, 0, 0, 0, "m", null, "{\"req\":" + value + "}"));
        }
        EncodedFile file = EncodedFile.of(entries, new BlockSettings(3, 700, 1 << 20));
        for (int i : new int[] {0, 7, 699, 700, 1_507, 2_999}) {
            String fields = String.valueOf(entries.get(i).fields());
            String id = fields.substring(fields.length() - 17, fields.length() - 2);
            for (String wanted : List.of("0" + id, fields.substring(8, 24), id, "F" + id, id + "0")) {
                agree(file, entries, List.copyOf(FieldFilter.parse(List.of("req=" + wanted))));
            }
        }
    }

    /** Two values of one name share a column; messages repeat the second, or the first, in templates that take turns. */
    @Test
    void namesMayOccurTwice() {
        Random random = new Random(SEED);
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int first = random.nextInt(90) + 10;
            int second = random.nextInt(90) + 10;
            String fields = i % 3 == 0 ? "{\"n\":" + second + "}" : "{\"n\":" + first + ",\"n\":" + second + "}";
            String message = i % 5 == 0 ? "gave " + first + " back" : "took " + second + " away";
            entries.add(new LogEntry(
                    i + 1,
                    "s",
                    LogEntry.NO_TAGS,
                    1_773_964_800L + i,
                    0,
                    0,
                    0,
                    message,
                    null,
                    i % 7 == 0 ? null : fields));
        }
        EncodedFile file = EncodedFile.of(entries, new BlockSettings(3, 700, 1 << 20));
        agree(file, entries, List.copyOf(FieldFilter.parse(List.of("n=55"))));
        for (String regex : List.of("took [0-9]*7 away", "gave [0-9]*7 back", "(took|gave) 5[0-9] ")) {
            TextPattern pattern = TextPattern.of(regex, PatternOptions.DEFAULT);
            agree(file, entries, List.of(ContentFilter.containing(pattern)));
            agree(file, entries, List.of(ContentFilter.lacking(pattern)));
        }
    }

    private static void agree(EncodedFile file, List<LogEntry> entries, List<EntryFilter> filters) {
        FilterSet wanted = new FilterSet(filters);
        SearchPlan plan = new SearchPlan(wanted);
        List<LogEntry> found = new ArrayList<>();
        long counted = 0;
        for (int block = 0; block < file.blocks().size(); block++) {
            BlockReader reader = file.reader(block);
            for (int row : reader.search(plan, TimeRange.ALL).rows()) {
                found.add(reader.entry(row));
            }
            counted += reader.search(plan, TimeRange.ALL).count();
        }
        List<LogEntry> expected = entries.stream().filter(wanted::matches).toList();
        assertThat(logids(found)).as("%s, seed %d", wanted, SEED).isEqualTo(logids(expected));
        assertThat(counted).as("%s, seed %d", wanted, SEED).isEqualTo(expected.size());
    }

    private static List<Long> logids(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::logid).toList();
    }

    private static List<LogEntry> entries(int count) {
        Random random = new Random(SEED);
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String fields = random.nextInt(10) == 0 ? null : fields(random);
            entries.add(new LogEntry(
                    i + 1, "s", LogEntry.NO_TAGS, 1_773_964_800L + i, 0, 0, 0, "m " + random.nextInt(3), null, fields));
        }
        return entries;
    }

    /** Mostly of few shapes, as programs write them; some that are no JSON. */
    private static String fields(Random random) {
        Random shape = new Random(random.nextInt(random.nextInt(4) == 0 ? 400 : 6));
        StringBuilder json = new StringBuilder(shape.nextInt(9) == 0 ? " {" : "{");
        int members = shape.nextInt(5);
        for (int i = 0; i < members; i++) {
            json.append(i == 0 ? "\"" : ",\"")
                    .append(KEYS[shape.nextInt(KEYS.length)])
                    .append("\":");
            json.append(VALUES[shape.nextInt(3) == 0 ? shape.nextInt(VALUES.length) : random.nextInt(VALUES.length)]);
        }
        return json.append(shape.nextInt(20) == 0 ? "" : "}").toString();
    }
}
