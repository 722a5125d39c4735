package dev.logs.block.column;

import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.Template;
import dev.logs.block.template.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds slots, of whatever templates, that hold the same values: the id of a block, say, that several messages are about. Looks at
 * some runs of rows only; whether a pool pays is measured afterwards.
 */
final class PoolPlanner {

    private static final int RUNS = 3;
    private static final int RUN_ROWS = 2_048;

    /** Shorter values cost little wherever they are. */
    private static final int VALUE_BYTES_MIN = 4;

    /** Slots with fewer values in the runs are not worth a place. */
    private static final int VALUES_MIN = 12;

    /** A slot with so few different values is small already. */
    private static final int DISTINCT_MIN = 8;

    /** One value in so many has to be shared. */
    private static final int SHARED_PART = 4;

    private final Texts texts;
    private final MinedTexts mined;
    private final List<PoolMember> slots = new ArrayList<>();
    private final int[][] numberOf;
    private int[] values = new int[0];
    private int[] distinct = new int[0];
    private int[] group = new int[0];
    /** How many values two slots share, by both their numbers. */
    private final Map<Long, Integer> shared = new HashMap<>();

    PoolPlanner(Texts texts, MinedTexts mined) {
        this.texts = texts;
        this.mined = mined;
        this.numberOf = new int[mined.templates().size()][];
    }

    /** Groups of two slots or more, ascending by template and slot. */
    List<List<PoolMember>> plan() {
        numberSlots();
        int runs = mined.size() <= RUNS * RUN_ROWS ? 1 : RUNS;
        int rows = runs == 1 ? mined.size() : RUN_ROWS;
        for (int run = 0; run < runs; run++) {
            int from = runs == 1 ? 0 : (int) ((long) (mined.size() - rows) * run / (runs - 1));
            look(from, from + rows);
        }
        join();
        return groups();
    }

    private void numberSlots() {
        for (int template = 0; template < numberOf.length; template++) {
            Template each = mined.templates().get(template);
            numberOf[template] = new int[each.slotCount()];
            for (int slot = 0; slot < each.slotCount(); slot++) {
                boolean isPoolable = isPoolable(each.slots().get(slot));
                numberOf[template][slot] = isPoolable ? slots.size() : -1;
                if (isPoolable) {
                    slots.add(new PoolMember(template, slot));
                }
            }
        }
        values = new int[slots.size()];
        distinct = new int[slots.size()];
        group = new int[slots.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
    }

    private static boolean isPoolable(SlotKind kind) {
        return kind != SlotKind.TEXT && kind != SlotKind.BODY && kind != SlotKind.ECHO;
    }

    private void look(int from, int to) {
        Map<Long, Integer> lastSlot = new HashMap<>();
        for (int row = from; row < to; row++) {
            int[] numbers = numberOf[mined.templateOf(row)];
            for (int slot = 0; slot < numbers.length; slot++) {
                int start = mined.slotStart(row, slot);
                int end = mined.slotEnd(row, slot);
                if (numbers[slot] >= 0 && end - start >= VALUE_BYTES_MIN) {
                    note(numbers[slot], Texts.hash(texts.array(), start, end), lastSlot);
                }
            }
        }
    }

    private void note(int slot, int hash, Map<Long, Integer> lastSlot) {
        PoolMember member = slots.get(slot);
        int kind = mined.templates()
                .get(member.template())
                .slots()
                .get(member.slot())
                .code();
        values[slot]++;
        Integer before = lastSlot.put((long) kind << Integer.SIZE | hash & 0xFFFF_FFFFL, slot);
        if (before == null) {
            distinct[slot]++;
        } else if (before != slot) {
            shared.merge((long) Math.min(before, slot) << Integer.SIZE | Math.max(before, slot), 1, Integer::sum);
        }
    }

    private void join() {
        shared.forEach((pair, count) -> {
            int a = (int) (pair >>> Integer.SIZE);
            int b = (int) (long) pair;
            int fewer = Math.min(values[a], values[b]);
            if (fewer >= VALUES_MIN && count * SHARED_PART >= fewer) {
                group[root(a)] = root(b);
            }
        });
    }

    private int root(int slot) {
        int root = slot;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    private List<List<PoolMember>> groups() {
        Map<Integer, List<PoolMember>> members = new TreeMap<>();
        int[] distinctOf = new int[slots.size()];
        for (int i = 0; i < group.length; i++) {
            members.computeIfAbsent(root(i), key -> new ArrayList<>()).add(slots.get(i));
            distinctOf[root(i)] += distinct[i];
        }
        members.entrySet().removeIf(each -> each.getValue().size() < 2 || distinctOf[each.getKey()] < DISTINCT_MIN);
        return List.copyOf(members.values());
    }
}
