package dev.logs.block.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Static bytes and slots. Immutable. */
public final class Template {

    /** One slot that holds the whole text. */
    public static final Template RAW = new Template(new byte[] {SlotKind.TEXT.code()});

    /** The same with a text of the dictionary behind it. */
    public static final Template RAW_WITH_BODY = new Template(new byte[] {SlotKind.TEXT.code(), SlotKind.BODY.code()});

    private final byte[] text;
    private final List<SlotKind> slots;
    private final int[] slotAt;
    private final int hash;

    /**
     * Reads the form in which templates are kept.
     *
     * @param text bytes 1 to 8 are slots, see {@link SlotKind}; all others stand for themselves
     * @throws dev.logs.error.DamagedFileException when a byte is 0 or a body is not at the end
     */
    public Template(byte[] text) {
        this.text = text.clone();
        List<SlotKind> kinds = new ArrayList<>();
        int[] at = new int[8];
        for (int i = 0; i < text.length; i++) {
            if (SlotKind.isSlot(text[i])) {
                if (kinds.size() == at.length) {
                    at = Arrays.copyOf(at, at.length * 2);
                }
                at[kinds.size()] = i;
                kinds.add(SlotKind.of(text[i]));
                i += text[i] == SlotKind.ECHO.code() ? 1 : 0;
            }
        }
        this.slots = List.copyOf(kinds);
        this.slotAt = Arrays.copyOf(at, kinds.size());
        this.hash = Arrays.hashCode(text);
    }

    /** The kept form; not to be changed. */
    public byte[] text() {
        return text;
    }

    public List<SlotKind> slots() {
        return slots;
    }

    public int slotCount() {
        return slotAt.length;
    }

    /** Where in {@link #text()} the slot stands. */
    public int slotAt(int slot) {
        return slotAt[slot];
    }

    /** Where in {@link #text()} goes on what is behind the slot. */
    public int behindSlot(int slot) {
        return Math.min(text.length, slotAt[slot] + (slots.get(slot) == SlotKind.ECHO ? 2 : 1));
    }

    /** Which value of the fields an {@link SlotKind#ECHO} repeats; may be no value at all when the template is damaged. */
    public int echoIndex(int slot) {
        int at = slotAt[slot] + 1;
        return at < text.length ? text[at] - SlotKind.ECHO_BASE : -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Template that && Arrays.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
