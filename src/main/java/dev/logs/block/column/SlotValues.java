package dev.logs.block.column;

import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.Texts;
import java.util.List;

/** The values of each slot of some texts. */
final class SlotValues {

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

    Texts texts() {
        return texts;
    }

    MinedTexts mined() {
        return mined;
    }

    /** What tells a slot from others, in other blocks as well. */
    SlotKey key(PoolMember member) {
        return new SlotKey(mined.templates().get(member.template()), member.slot());
    }

    List<SlotKey> keys(List<PoolMember> members) {
        return members.stream().map(this::key).toList();
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
