package dev.logs.block.column;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Slice;
import dev.logs.block.template.SlotKind;
import org.jspecify.annotations.Nullable;

/** The values of one slot. */
public sealed interface SlotColumn {

    /** Appends the value as text. */
    void append(int row, ByteSink target);

    /** Claims the bytes of {@code count} values. */
    static SlotColumn read(ColumnSource source, SlotKind kind, int count) {
        return switch (kind) {
            case DIGITS -> Digits.read(source, count);
            case HEX_LOWER, HEX_UPPER ->
                new Hex(kind, LongColumn.read(source.streams(), count), LongColumn.read(source.streams(), count));
            case UUID -> new Uuid(TextColumn.read(source, TextNature.PACKED, count));
            case IPV4 -> new Address(LongColumn.read(source.streams(), count));
            case WORD, TEXT -> new Word(TextColumn.read(source, TextNature.PARTS, count));
            case ECHO -> throw new IllegalArgumentException("an echo has no column");
            case BODY -> new Body(source.templates(), LongColumn.read(source.streams(), count));
        };
    }

    /** Decimal numbers; {@code width} is 0 unless all have it. */
    record Digits(LongColumn numbers, int width, @Nullable LongColumn zeros) implements SlotColumn {

        private static final int WIDTH_MAX = 127;
        /** A message is shorter; this only bounds what damaged bytes can do. */
        private static final int ZEROS_MAX = 1 << 20;

        static Digits read(ColumnSource source, int count) {
            if (count == 0) {
                return new Digits(LongColumn.read(source.streams(), 0), 0, null);
            }
            ByteCursor directory = source.streams().directory();
            DigitsForm form = DigitsForm.of(directory.next());
            int width = form == DigitsForm.FIXED ? directory.count(WIDTH_MAX, "width of digits") : 0;
            LongColumn numbers = LongColumn.read(source.streams(), count);
            return new Digits(
                    numbers, width, form == DigitsForm.ZEROS ? LongColumn.read(source.streams(), count) : null);
        }

        @Override
        public void append(int row, ByteSink target) {
            long number = numbers.get(row);
            int before = zeros == null
                    ? Math.max(0, width - DecimalText.digits(number))
                    : Damage.bounded(zeros.get(row), ZEROS_MAX, "number of zeros");
            DecimalText.append(number, width == 0 && zeros == null ? 0 : before, target);
        }
    }

    /** Hexadecimal numbers. */
    record Hex(SlotKind kind, LongColumn lengths, LongColumn numbers) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            int length = Damage.bounded(lengths.get(row), kind.bytesMax(), "number of hexadecimal digits");
            HexText.append(numbers.get(row), length, kind, target);
        }
    }

    /** UUIDs. */
    record Uuid(TextColumn packed) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            ByteSink bytes = new ByteSink();
            packed.append(row, bytes);
            UuidText.append(bytes, target);
        }
    }

    /** IPv4 addresses. */
    record Address(LongColumn numbers) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            AddressText.append(numbers.get(row), target);
        }
    }

    /** Words, or any text. */
    record Word(TextColumn texts) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            texts.append(row, target);
        }
    }

    /** What a field holds. */
    record Echo(EchoSource echoes, int value) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            echoes.append(row, value, target);
        }
    }

    /** Texts of the file's dictionary. */
    record Body(TemplateSource dictionary, LongColumn numbers) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            Slice body = dictionary.body(numbers.get(row));
            target.put(body.bytes(), body.from(), body.length());
        }
    }
}
