package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.template.MinedTexts;
import dev.logs.block.template.Numbers;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.Template;
import dev.logs.block.template.Texts;

/** Writes texts as templates and columns of slots: one column for each slot of each template, in the order of the texts. */
public final class TemplatedWriter {

    private final ColumnTarget target;
    private final TextNature nature;
    private final LongColumnWriter longs;

    /** @param nature of the texts in slots */
    public TemplatedWriter(ColumnTarget target, TextNature nature) {
        this.target = target;
        this.nature = nature;
        this.longs = new LongColumnWriter(target);
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
        longs.write(ids, ids.length);
        writeSlots(texts, mined);
    }

    /** Writes the slots alone. */
    public void writeSlots(Texts texts, MinedTexts mined) {
        int[][] textsOf = textsOf(mined);
        for (int i = 0; i < textsOf.length; i++) {
            Template template = mined.templates().get(i);
            for (int slot = 0; slot < template.slotCount(); slot++) {
                SlotValues values = new SlotValues(texts, mined, textsOf[i], slot);
                write(template.slots().get(slot), values);
            }
        }
    }

    private static int[][] textsOf(MinedTexts mined) {
        int[] counts = mined.counts();
        int[][] textsOf = new int[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            textsOf[i] = new int[counts[i]];
            counts[i] = 0;
        }
        for (int i = 0; i < mined.size(); i++) {
            int template = mined.templateOf(i);
            textsOf[template][counts[template]++] = i;
        }
        return textsOf;
    }

    private void write(SlotKind kind, SlotValues values) {
        switch (kind) {
            case DIGITS -> writeDigits(values);
            case HEX_LOWER, HEX_UPPER -> writeHex(values);
            case UUID -> writeUuids(values);
            case HEX_LONG -> writeLongHex(values);
            case IPV4 -> writeAddresses(values);
            case WORD, TEXT ->
                new TextColumnWriter(target, kind == SlotKind.WORD ? nature : TextNature.PARTS).write(values.asTexts());
            case BODY -> writeBodies(values);
            case ECHO -> {}
        }
    }

    private void writeDigits(SlotValues values) {
        long[] numbers = new long[values.size()];
        long[] zeros = new long[values.size()];
        int width = values.digits(0);
        boolean canonical = true;
        boolean fixed = width < Byte.MAX_VALUE;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Numbers.value(values.bytes(), values.start(i), values.end(i));
            int digits = values.digits(i);
            zeros[i] = digits - DecimalText.digits(numbers[i]);
            canonical &= zeros[i] == 0;
            fixed &= digits == width;
        }
        DigitsForm form = canonical ? DigitsForm.CANONICAL : fixed ? DigitsForm.FIXED : DigitsForm.ZEROS;
        target.directory().put(form.ordinal());
        if (form == DigitsForm.FIXED) {
            target.directory().put(width);
        }
        longs.write(numbers, numbers.length);
        if (form == DigitsForm.ZEROS) {
            longs.write(zeros, zeros.length);
        }
    }

    private void writeHex(SlotValues values) {
        long[] numbers = new long[values.size()];
        long[] lengths = new long[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Numbers.hexValue(values.bytes(), values.start(i), values.end(i));
            lengths[i] = values.end(i) - values.start(i);
        }
        longs.write(lengths, lengths.length);
        longs.write(numbers, numbers.length);
    }

    private void writeAddresses(SlotValues values) {
        long[] numbers = new long[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = AddressText.value(values.bytes(), values.start(i), values.end(i));
        }
        longs.write(numbers, numbers.length);
    }

    private void writeUuids(SlotValues values) {
        Texts packed = new Texts();
        ByteSink uuid = new ByteSink();
        for (int i = 0; i < values.size(); i++) {
            uuid.clear();
            UuidText.pack(values.bytes(), values.start(i), uuid);
            packed.add(uuid.array(), 0, uuid.length());
        }
        new TextColumnWriter(target, TextNature.PACKED).write(packed);
    }

    private void writeLongHex(SlotValues values) {
        Texts packed = new Texts();
        ByteSink digits = new ByteSink();
        for (int i = 0; i < values.size(); i++) {
            digits.clear();
            for (int at = values.start(i); at < values.end(i); at += 2) {
                digits.put((int) Numbers.hexValue(values.bytes(), at, at + 2));
            }
            packed.add(digits.array(), 0, digits.length());
        }
        new TextColumnWriter(target, TextNature.PACKED).write(packed);
    }

    private void writeBodies(SlotValues values) {
        long[] numbers = new long[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.start(i);
        }
        longs.write(numbers, numbers.length);
    }

    /** The values of one slot. */
    @SuppressWarnings("ArrayRecordComponent")
    private record SlotValues(Texts texts, MinedTexts mined, int[] textsOfTemplate, int slot) {

        int size() {
            return textsOfTemplate.length;
        }

        byte[] bytes() {
            return texts.array();
        }

        int start(int i) {
            return mined.slotStart(textsOfTemplate[i], slot);
        }

        int end(int i) {
            return mined.slotEnd(textsOfTemplate[i], slot);
        }

        /** Without a minus sign. */
        int digits(int i) {
            return end(i) - start(i) - (bytes()[start(i)] == '-' ? 1 : 0);
        }

        Texts asTexts() {
            Texts values = Texts.within(texts);
            for (int i = 0; i < size(); i++) {
                values.addRange(start(i), end(i));
            }
            return values;
        }
    }
}
