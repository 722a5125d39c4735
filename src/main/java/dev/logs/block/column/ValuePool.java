package dev.logs.block.column;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.SlotQuery;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values that several slots share, and which of them each slot has when. One thread. */
public final class ValuePool {

    /** Bounds what damaged bytes can ask for: values of all slots together. */
    private static final int VALUES_MAX = 1 << 24;

    private final SlotColumn values;
    private final int templateCount;
    private final List<PoolMember> members = new ArrayList<>();
    private final List<LongColumn> numbers = new ArrayList<>();
    /** The template of each row. */
    private final Supplier<int[]> templatesByRow;

    private int @Nullable [][] ids;
    private @Nullable SlotQuery asked;
    private BitSet found = new BitSet();

    private ValuePool(ColumnSource source, BlockTemplates templates) {
        ByteCursor directory = source.streams().directory();
        this.templateCount = templates.counts.length;
        this.templatesByRow = templates.templatesByRow;
        SlotKind kind = SlotKind.of((byte) directory.next());
        int size = directory.count(directory.remaining(), "number of slots");
        long total = 0;
        for (int i = 0; i < size; i++) {
            int template = directory.count(templates.templates.size() - 1L, "number of a template");
            Template each = templates.templates.get(template);
            int slot = directory.count(each.slotCount() - 1L, "number of a slot");
            if (each.slots().get(slot) != kind) {
                throw Damage.of("a slot shares values of another kind");
            }
            members.add(new PoolMember(template, slot));
            total += templates.counts[template];
        }
        Damage.bounded(total, VALUES_MAX, "number of shared values");
        values = SlotColumn.read(source, kind, directory.count(total, "number of shared values"));
        for (PoolMember each : members) {
            numbers.add(LongColumn.read(source.streams(), templates.counts[each.template()]));
        }
    }

    /**
     * Reads all pools of a block.
     *
     * @return for each template its slots that have their values from pools
     */
    public static List<Map<Integer, SlotColumn>> readAll(ColumnSource source, BlockTemplates templates) {
        List<Map<Integer, SlotColumn>> slots = new ArrayList<>();
        for (int i = 0; i < templates.templates.size(); i++) {
            slots.add(Map.of());
        }
        ByteCursor directory = source.streams().directory();
        int count = directory.count(directory.remaining(), "number of pools");
        for (int i = 0; i < count; i++) {
            ValuePool pool = new ValuePool(source, templates);
            for (int member = 0; member < pool.members.size(); member++) {
                PoolMember each = pool.members.get(member);
                if (slots.get(each.template()).isEmpty()) {
                    slots.set(each.template(), new HashMap<>());
                }
                SlotColumn column = new SlotColumn.Pooled(pool, member);
                if (slots.get(each.template()).put(each.slot(), column) != null) {
                    throw Damage.of("a slot shares the values of two pools");
                }
            }
        }
        return slots;
    }

    int size(int member) {
        return numbers.get(member).size();
    }

    void append(int member, int rank, ByteSink target) {
        values.append(ids()[member][rank], target);
    }

    /** Marks the values of one slot that are as asked; each different value is looked at once for all slots. */
    void find(int member, SlotQuery query, BitSet hits) {
        if (!query.equals(asked)) {
            found = new BitSet();
            values.find(query, found);
            asked = query;
        }
        if (!found.isEmpty()) {
            int[] ofMember = ids()[member];
            for (int i = 0; i < ofMember.length; i++) {
                if (found.get(ofMember[i])) {
                    hits.set(i);
                }
            }
        }
    }

    BitSet alphabet(SlotKind kind) {
        return values.alphabet(kind);
    }

    /** Shows every value of all slots together. */
    void visit(TextVisitor visitor) {
        values.visit(visitor);
    }

    void visitLong(int digitsMin, TextVisitor visitor) {
        values.visitLong(digitsMin, visitor);
    }

    private int[][] ids() {
        int[][] known = ids;
        if (known == null) {
            known = decode(templatesByRow.get());
            ids = known;
        }
        return known;
    }

    private int[][] decode(int[] templates) {
        int[][] decoded = new int[members.size()][];
        long[][] numbersOf = new long[decoded.length][];
        for (int i = 0; i < decoded.length; i++) {
            decoded[i] = new int[size(i)];
            numbersOf[i] = numbers.get(i).values();
        }
        int[][] membersOf = membersByTemplate(templateCount);
        int[] ranks = new int[templateCount];
        HotIds hot = new HotIds();
        int distinct = values.size();
        for (int row = 0; row < templates.length; row++) {
            int template = templates[row];
            int[] ofRow = membersOf[template];
            if (ofRow.length > 0) {
                int rank = ranks[template]++;
                for (int member : ofRow) {
                    decoded[member][rank] = hot.decode(numbersOf[member][rank], distinct);
                }
            }
        }
        return decoded;
    }

    /** For each template its members of this pool. */
    private int[][] membersByTemplate(int templates) {
        int[][] membersOf = new int[templates][];
        Arrays.fill(membersOf, new int[0]);
        for (int i = 0; i < members.size(); i++) {
            int template = members.get(i).template();
            int[] known = membersOf[template];
            membersOf[template] = Arrays.copyOf(known, known.length + 1);
            membersOf[template][known.length] = i;
        }
        return membersOf;
    }

    /**
     * The templates of a block.
     *
     * @param counts how many rows each has
     * @param templatesByRow which row has which; asked for when values are
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record BlockTemplates(List<Template> templates, int[] counts, Supplier<int[]> templatesByRow) {}
}
