package dev.logs.block.column;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.template.LiteralWays;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.Template;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** All texts of one template: the columns of its slots. */
public final class TemplateRows {

    private final Template template;
    private final List<SlotColumn> slots;

    private final int count;

    private TemplateRows(Template template, List<SlotColumn> slots, int count) {
        this.count = count;
        this.template = template;
        this.slots = slots;
    }

    /** Claims the columns of all slots, but for those that are given. */
    public static TemplateRows read(ColumnSource source, Template template, int count, SharedSlots shared) {
        List<SlotColumn> slots = new ArrayList<>();
        for (int i = 0; i < template.slotCount(); i++) {
            SlotKind kind = template.slots().get(i);
            SlotColumn pooled =
                    shared.pooled().isEmpty() ? null : shared.pooled().get(i);
            if (pooled != null) {
                slots.add(pooled);
            } else if (kind == SlotKind.ECHO) {
                slots.add(new SlotColumn.Echo(shared.echoes(), template.echoIndex(i), count));
            } else {
                slots.add(SlotColumn.read(source, kind, count));
            }
        }
        return new TemplateRows(template, slots, count);
    }

    public Template template() {
        return template;
    }

    public SlotColumn slot(int slot) {
        return slots.get(slot);
    }

    /** Whether a text is what stands in its slot. */
    boolean isOneSlot() {
        return slots.size() == 1 && template.slotAt(0) == 0 && template.behindSlot(0) == template.text().length;
    }

    /** How many texts have the template. */
    public int size() {
        return count;
    }

    /** Adds the unsigned values of bytes that may occur in texts, as far as it is known without reading them. */
    void addAlphabet(BitSet alphabet) {
        byte[] text = template.text();
        int slot = 0;
        for (int at = 0; at < text.length; ) {
            if (slot < slots.size() && template.slotAt(slot) == at) {
                alphabet.or(slots.get(slot).alphabet(template.slots().get(slot)));
                at = template.behindSlot(slot++);
            } else {
                alphabet.set(text[at++] & 0xFF);
            }
        }
    }

    /** Appends the text of one row, counted among those of the template. */
    public void append(int row, ByteSink target) {
        if (row >= count) {
            throw Damage.of("a template has more texts than its columns");
        }
        byte[] text = template.text();
        int at = 0;
        for (int i = 0; i < slots.size(); i++) {
            int slotAt = template.slotAt(i);
            target.put(text, at, slotAt - at);
            slots.get(i).append(row, target);
            at = template.behindSlot(i);
        }
        target.put(text, at, text.length - at);
    }

    /** Marks the texts, counted among those of the template, in which a literal occurs. */
    public void find(LiteralWays ways, ByteSearch literal, BitSet hits) {
        if (ways.always()) {
            hits.set(0, count);
        } else if (ways.areAll()) {
            for (LiteralWays.Way way : ways.ways()) {
                find(way, hits);
            }
        } else {
            findInTexts(literal, hits);
        }
    }

    private void find(LiteralWays.Way way, BitSet hits) {
        BitSet found = new BitSet();
        found.set(0, count);
        for (LiteralWays.Step step : way.steps()) {
            BitSet ofStep = new BitSet();
            slots.get(step.slot()).find(step.query(), ofStep);
            found.and(ofStep);
            if (found.isEmpty()) {
                return;
            }
        }
        hits.or(found);
    }

    private void findInTexts(ByteSearch literal, BitSet hits) {
        ByteSink text = new ByteSink();
        for (int i = 0; i < count; i++) {
            text.clear();
            append(i, text);
            if (literal.occursIn(text.array(), 0, text.length())) {
                hits.set(i);
            }
        }
    }
}
