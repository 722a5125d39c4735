package dev.logs.block;

import dev.logs.block.BlockSummary.OriginCount;
import dev.logs.block.BlockSummary.TemplateEvents;
import java.util.HashMap;
import java.util.Map;

/**
 * Estimates how long the messages of each origin are: static text is known, and what is left of the bytes of the block is
 * shared out evenly among slots.
 */
public final class MessageBytes {

    private MessageBytes() {}

    /** Mean bytes of a message, for each origin of the block; over all entries they add up to the bytes of the block. */
    public static Map<Origin, Double> means(BlockSummary summary) {
        long fixed = 0;
        long slots = 0;
        for (TemplateEvents events : summary.templates()) {
            fixed += (long) events.rows() * fixedBytes(events);
            slots += (long) events.rows() * events.template().slotCount();
        }
        long variable = Math.max(0, summary.contents().contentBytes() - fixed);
        double perSlot = slots == 0 ? 0 : (double) variable / slots;
        Map<Origin, Double> bytes = new HashMap<>();
        Map<Origin, Long> entries = new HashMap<>();
        for (TemplateEvents events : summary.templates()) {
            double perEntry = fixedBytes(events) + perSlot * events.template().slotCount();
            for (OriginCount each : events.origins()) {
                bytes.merge(each.origin(), perEntry * each.entries(), Double::sum);
                entries.merge(each.origin(), (long) each.entries(), Long::sum);
            }
        }
        bytes.replaceAll((origin, sum) -> sum / entries.getOrDefault(origin, 1L));
        return bytes;
    }

    private static int fixedBytes(TemplateEvents events) {
        return events.template().text().length - events.template().slotCount();
    }
}
