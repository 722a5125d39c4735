package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.Template;
import java.util.ArrayList;
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

    /** Claims the columns of all slots. */
    public static TemplateRows read(ColumnSource source, Template template, int count, EchoSource echoes) {
        List<SlotColumn> slots = new ArrayList<>();
        for (int i = 0; i < template.slotCount(); i++) {
            SlotKind kind = template.slots().get(i);
            slots.add(
                    kind == SlotKind.ECHO
                            ? new SlotColumn.Echo(echoes, template.echoIndex(i))
                            : SlotColumn.read(source, kind, count));
        }
        return new TemplateRows(template, slots, count);
    }

    public Template template() {
        return template;
    }

    public SlotColumn slot(int slot) {
        return slots.get(slot);
    }

    /** How many texts have the template. */
    public int size() {
        return count;
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
}
