package dev.logs.block.column;

import dev.logs.block.bytes.FrameSettings;
import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.Template;
import dev.logs.block.template.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes texts as templates and columns of slots: one column for each slot of each template, in the order of the texts. */
public final class TemplatedWriter {

    /** A pool must win by so much: it costs time. */
    private static final double POOL_GAIN = 0.97;

    private static final int TRIAL_LEVEL = 1;

    private final ColumnTarget target;
    private final TextNature nature;

    /** @param nature of the texts in slots */
    public TemplatedWriter(ColumnTarget target, TextNature nature) {
        this.target = target;
        this.nature = nature;
    }

    /** Writes the templates, which text has which, and the slots. */
    void write(Texts texts, MinedTexts mined) {
        int[] counts = mined.counts();
        target.directory().putVarint(counts.length);
        for (int i = 0; i < counts.length; i++) {
            target.directory()
                    .putVarint(target.templates().number(mined.templates().get(i)));
            target.directory().putVarint(counts[i]);
        }
        long[] ids = new long[mined.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = mined.templateOf(i);
        }
        target.choices().within("templates", () -> new LongColumnWriter(target).write(ids, ids.length));
        writeSlots(new SlotValues(texts, mined), Set.of());
    }

    /** Writes the slots alone, those first that have values in common. */
    public void writeMessages(Texts texts, MinedTexts mined) {
        SlotValues values = new SlotValues(texts, mined);
        Choices choices = target.choices();
        SlotPools chosen = choices.choose(mined.size(), SlotPools.class, () -> pools(values));
        Map<List<SlotKey>, List<PoolMember>> pools = chosen.within(mined.templates());
        target.directory().putVarint(pools.size());
        pools.forEach((key, members) ->
                choices.within(key, () -> pool(members, values).write(target, new SlotWriter(target, nature))));
        Set<PoolMember> pooled = new HashSet<>();
        pools.values().forEach(pooled::addAll);
        writeSlots(values, pooled);
    }

    private SlotPools pools(SlotValues values) {
        List<List<SlotKey>> pools = new ArrayList<>();
        for (List<PoolMember> members : new PoolPlanner(values.texts(), values.mined()).plan()) {
            if (pays(members, values)) {
                pools.add(values.keys(members));
            }
        }
        return new SlotPools(pools);
    }

    private static PoolWriter pool(List<PoolMember> members, SlotValues values) {
        return new PoolWriter(members, values.texts(), values.mined());
    }

    private boolean pays(List<PoolMember> members, SlotValues values) {
        TrialTemplates templates = new TrialTemplates();
        ColumnTarget together = target.trial(templates);
        pool(members, values).write(together, new SlotWriter(together, nature));
        ColumnTarget apart = target.trial(templates);
        SlotWriter writer = new SlotWriter(apart, nature);
        for (PoolMember each : members) {
            writer.write(values.kind(each), values.of(each));
        }
        FrameSettings settings = new FrameSettings(target.zstd(), TRIAL_LEVEL);
        return together.streams().measure(settings) < apart.streams().measure(settings) * POOL_GAIN;
    }

    private void writeSlots(SlotValues values, Set<PoolMember> but) {
        SlotWriter writer = new SlotWriter(target, nature);
        List<Template> templates = values.mined().templates();
        for (int template = 0; template < templates.size(); template++) {
            for (int slot = 0; slot < templates.get(template).slotCount(); slot++) {
                PoolMember member = new PoolMember(template, slot);
                if (!but.contains(member)) {
                    target.choices()
                            .within(values.key(member), () -> writer.write(values.kind(member), values.of(member)));
                }
            }
        }
    }
}
