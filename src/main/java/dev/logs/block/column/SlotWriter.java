package dev.logs.block.column;

import dev.logs.block.bytes.ByteSink;
import dev.logs.block.template.Numbers;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.Texts;

/** Writes the values of one slot in the way of its kind. */
final class SlotWriter {

    private final ColumnTarget target;
    private final TextNature nature;
    private final LongColumnWriter longs;

    /** @param nature of texts in slots */
    SlotWriter(ColumnTarget target, TextNature nature) {
        this.target = target;
        this.nature = nature;
        this.longs = new LongColumnWriter(target);
    }

    /** Writes all values. */
    void write(SlotKind kind, Texts values) {
        switch (kind) {
            case DIGITS -> writeDigits(values);
            case HEX_LOWER, HEX_UPPER -> writeHex(values);
            case UUID -> writeUuids(values);
            case HEX_LONG -> writeLongHex(values);
            case IPV4 -> writeAddresses(values);
            case WORD, TEXT ->
                new TextColumnWriter(target, kind == SlotKind.WORD ? nature : TextNature.PARTS).write(values);
            case BODY -> writeBodies(values);
            case ECHO -> {}
        }
    }

    private void writeDigits(Texts values) {
        long[] numbers = new long[values.size()];
        long[] zeros = new long[values.size()];
        int width = digits(values, 0);
        boolean canonical = true;
        boolean fixed = width < Byte.MAX_VALUE;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Numbers.value(values.array(), values.start(i), values.end(i));
            int digits = digits(values, i);
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

    private void writeHex(Texts values) {
        long[] numbers = new long[values.size()];
        long[] lengths = new long[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Numbers.hexValue(values.array(), values.start(i), values.end(i));
            lengths[i] = values.end(i) - values.start(i);
        }
        longs.write(lengths, lengths.length);
        longs.write(numbers, numbers.length);
    }

    private void writeAddresses(Texts values) {
        long[] numbers = new long[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = AddressText.value(values.array(), values.start(i), values.end(i));
        }
        longs.write(numbers, numbers.length);
    }

    private void writeUuids(Texts values) {
        Texts packed = new Texts();
        ByteSink uuid = new ByteSink();
        for (int i = 0; i < values.size(); i++) {
            uuid.clear();
            UuidText.pack(values.array(), values.start(i), uuid);
            packed.add(uuid.array(), 0, uuid.length());
        }
        new TextColumnWriter(target, TextNature.PACKED).write(packed);
    }

    private void writeLongHex(Texts values) {
        Texts packed = new Texts();
        ByteSink digits = new ByteSink();
        for (int i = 0; i < values.size(); i++) {
            digits.clear();
            for (int at = values.start(i); at < values.end(i); at += 2) {
                digits.put((int) Numbers.hexValue(values.array(), at, at + 2));
            }
            packed.add(digits.array(), 0, digits.length());
        }
        new TextColumnWriter(target, TextNature.PACKED).write(packed);
    }

    private void writeBodies(Texts values) {
        long[] numbers = new long[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.start(i);
        }
        longs.write(numbers, numbers.length);
    }

    /** Without a minus sign. */
    private static int digits(Texts values, int i) {
        return values.length(i) - (values.array()[values.start(i)] == '-' ? 1 : 0);
    }
}
