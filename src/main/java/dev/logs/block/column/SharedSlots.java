package dev.logs.block.column;

import java.util.Map;

/**
 * Where the slots of one template find what is not theirs alone.
 *
 * @param echoes the fields beside the texts
 * @param pooled columns of slots that have their values from pools
 */
public record SharedSlots(EchoSource echoes, Map<Integer, SlotColumn> pooled) {

    /** For texts that are not messages. */
    static final SharedSlots NONE = new SharedSlots(EchoSource.NONE, Map.of());
}
