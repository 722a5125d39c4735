package dev.logs.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pools as man/logs-format.5 describes them. */
abstract class IndependentPools extends IndependentColumns {

    int currentTemplate = -1;
    /** By template and slot. */
    private final Map<List<Integer>, byte[][]> pooled = new HashMap<>();

    @Override
    byte[][] slotOf(int slot, int kind, int count) {
        byte[][] known = pooled.get(List.of(currentTemplate, slot));
        return known == null ? slot(kind, count) : known;
    }

    abstract int rowsOf(int template);

    void pools(long[] templateOf) {
        pooled.clear();
        for (long left = varint(); left > 0; left--) {
            pool(templateOf);
        }
    }

    private void pool(long[] templateOf) {
        int kind = next();
        List<List<Integer>> members = new ArrayList<>();
        int size = (int) varint();
        for (int i = 0; i < size; i++) {
            members.add(List.of((int) varint(), (int) varint()));
        }
        byte[][] values = slot(kind, (int) varint());
        Map<List<Integer>, long[]> numbers = new HashMap<>();
        for (List<Integer> member : members) {
            numbers.put(member, numbers(rowsOf(member.get(0))));
            pooled.put(member, new byte[rowsOf(member.get(0))][]);
        }
        List<Integer> hot = new ArrayList<>();
        int met = 0;
        Map<List<Integer>, Integer> ranks = new HashMap<>();
        for (long template : templateOf) {
            for (List<Integer> member : members) {
                if (member.get(0) == template) {
                    int rank = ranks.merge(member, 1, Integer::sum) - 1;
                    long number = Objects.requireNonNull(numbers.get(member))[rank];
                    int index = number == 0
                            ? met++
                            : number <= hot.size() ? hot.get((int) number - 1) : (int) (255 + met - number);
                    hot.remove((Integer) index);
                    hot.add(0, index);
                    if (hot.size() > 255) {
                        hot.remove(255);
                    }
                    Objects.requireNonNull(pooled.get(member))[rank] = values[index];
                }
            }
        }
    }
}
