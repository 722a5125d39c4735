package dev.logs.block.column;

import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Slots that hold the same values, whatever the numbers that their templates have in a block. */
record SlotPools(List<List<SlotKey>> slots) {

    private static final Comparator<PoolMember> AS_WRITTEN =
            Comparator.comparingInt(PoolMember::template).thenComparingInt(PoolMember::slot);

    /** The pools of a block with these templates: those that have two slots there, or more. */
    Map<List<SlotKey>, List<PoolMember>> within(List<Template> templates) {
        Map<Template, Integer> numbers = new HashMap<>();
        for (int i = 0; i < templates.size(); i++) {
            numbers.put(templates.get(i), i);
        }
        Map<List<SlotKey>, List<PoolMember>> pools = new LinkedHashMap<>();
        for (List<SlotKey> pool : slots) {
            List<PoolMember> members = new ArrayList<>();
            for (SlotKey each : pool) {
                Integer number = numbers.get(each.template());
                if (number != null) {
                    members.add(new PoolMember(number, each.slot()));
                }
            }
            if (members.size() >= 2) {
                members.sort(AS_WRITTEN);
                pools.put(pool, members);
            }
        }
        return pools;
    }
}
