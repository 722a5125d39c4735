package dev.logs.block.column;

import dev.logs.block.bytes.FrameSettings;
import dev.logs.block.bytes.StreamWriter;
import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.Template;
import dev.logs.block.template.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
        new LongColumnWriter(target).write(ids, ids.length);
        writeSlots(new SlotValues(texts, mined), Set.of());
    }

    /** Writes the slots alone, those first that have values in common. */
    public void writeMessages(Texts texts, MinedTexts mined) {
        SlotValues values = new SlotValues(texts, mined);
        List<PoolWriter> pools = new ArrayList<>();
        Set<PoolMember> pooled = new HashSet<>();
        for (List<PoolMember> members : new PoolPlanner(texts, mined).plan()) {
            PoolWriter pool = new PoolWriter(members, texts, mined);
            if (pays(pool, members, values)) {
                pools.add(pool);
                pooled.addAll(members);
            }
        }
        target.directory().putVarint(pools.size());
        for (PoolWriter each : pools) {
            each.write(target, new SlotWriter(target, nature));
        }
        writeSlots(values, pooled);
    }

    private boolean pays(PoolWriter pool, List<PoolMember> members, SlotValues values) {
        TrialTemplates templates = new TrialTemplates();
        ColumnTarget together = new ColumnTarget(new StreamWriter(), target.zstd(), templates);
        pool.write(together, new SlotWriter(together, nature));
        ColumnTarget apart = new ColumnTarget(new StreamWriter(), target.zstd(), templates);
        SlotWriter writer = new SlotWriter(apart, nature);
        for (PoolMember each : members) {
            writer.write(values.kind(each), values.of(each));
        }
        FrameSettings settings = new FrameSettings(target.zstd(), TRIAL_LEVEL);
        return together.streams().measure(settings) < apart.streams().measure(settings) * POOL_GAIN;
    }

    private void writeSlots(SlotValues values, Set<PoolMember> but) {
        SlotWriter writer = new SlotWriter(target, nature);
        List<Template> templates = values.mined.templates();
        for (int template = 0; template < templates.size(); template++) {
            for (int slot = 0; slot < templates.get(template).slotCount(); slot++) {
                PoolMember member = new PoolMember(template, slot);
                if (!but.contains(member)) {
                    writer.write(values.kind(member), values.of(member));
                }
            }
        }
    }

    /** The values of each slot. */
    private static final class SlotValues {

        private final Texts texts;
        private final MinedTexts mined;
        private final int[][] textsOf;

        SlotValues(Texts texts, MinedTexts mined) {
            this.texts = texts;
            this.mined = mined;
            int[] counts = mined.counts();
            this.textsOf = new int[counts.length][];
            for (int i = 0; i < counts.length; i++) {
                textsOf[i] = new int[counts[i]];
                counts[i] = 0;
            }
            for (int i = 0; i < mined.size(); i++) {
                int template = mined.templateOf(i);
                textsOf[template][counts[template]++] = i;
            }
        }

        SlotKind kind(PoolMember member) {
            return mined.templates().get(member.template()).slots().get(member.slot());
        }

        Texts of(PoolMember member) {
            Texts values = Texts.within(texts);
            for (int text : textsOf[member.template()]) {
                values.addRange(mined.slotStart(text, member.slot()), mined.slotEnd(text, member.slot()));
            }
            return values;
        }
    }
}
