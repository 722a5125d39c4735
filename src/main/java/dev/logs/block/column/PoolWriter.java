package dev.logs.block.column;

import dev.logs.block.template.DistinctTexts;
import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One pool: the different values of some slots, and for each slot which of them it has when. */
final class PoolWriter {

    private final List<PoolMember> members;
    private final SlotKind kind;
    private final Texts distinct;
    /** For each member a number for each row of its template, see {@link HotIds}. */
    private final List<long[]> numbers = new ArrayList<>();

    PoolWriter(List<PoolMember> members, Texts texts, MinedTexts mined) {
        this.members = members;
        PoolMember first = members.get(0);
        this.kind = mined.templates().get(first.template()).slots().get(first.slot());
        int[] counts = mined.counts();
        int[][] membersOf = new int[counts.length][0];
        for (int i = 0; i < members.size(); i++) {
            int template = members.get(i).template();
            membersOf[template] = append(membersOf[template], i);
            numbers.add(new long[counts[template]]);
        }
        Texts occurrences = Texts.within(texts);
        DistinctTexts known = new DistinctTexts(occurrences);
        HotIds ids = new HotIds();
        int[] ranks = new int[counts.length];
        for (int row = 0; row < mined.size(); row++) {
            int template = mined.templateOf(row);
            int rank = ranks[template]++;
            for (int member : membersOf[template]) {
                int slot = members.get(member).slot();
                occurrences.addRange(mined.slotStart(row, slot), mined.slotEnd(row, slot));
                numbers.get(member)[rank] = ids.encode(known.number(occurrences.size() - 1));
            }
        }
        this.distinct = Texts.within(texts);
        for (int i = 0; i < known.count(); i++) {
            distinct.addRange(occurrences.start(known.first(i)), occurrences.end(known.first(i)));
        }
    }

    private static int[] append(int[] numbers, int number) {
        int[] longer = Arrays.copyOf(numbers, numbers.length + 1);
        longer[numbers.length] = number;
        return longer;
    }

    void write(ColumnTarget target, SlotWriter slots) {
        target.directory().put(kind.code());
        target.directory().putVarint(members.size());
        for (PoolMember each : members) {
            target.directory().putVarint(each.template());
            target.directory().putVarint(each.slot());
        }
        target.directory().putVarint(distinct.size());
        slots.write(kind, distinct);
        LongColumnWriter longs = new LongColumnWriter(target);
        for (long[] each : numbers) {
            longs.write(each, each.length);
        }
    }
}
