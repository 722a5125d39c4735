package dev.logs.block.column;

import dev.logs.block.bytes.ByteCursor;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.Damage;
import dev.logs.block.bytes.Slice;
import dev.logs.block.template.SlotKind;
import dev.logs.block.template.SlotQuery;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The values of one slot. */
public sealed interface SlotColumn {

    /** Appends the value as text. */
    void append(int row, ByteSink target);

    /** How many values there are. */
    int size();

    /** Marks the values that are as asked, which are bytes that the kind of the slot may hold. */
    void find(SlotQuery query, BitSet hits);

    /**
     * The unsigned values of bytes that may occur, as far as it is known without reading them; not to be changed.
     *
     * @param kind that of the slot
     */
    default BitSet alphabet(SlotKind kind) {
        return kind.alphabet();
    }

    /** The slow way, value by value. */
    default void findByText(SlotQuery query, BitSet hits) {
        ByteSink text = new ByteSink();
        for (int i = 0; i < size(); i++) {
            text.clear();
            append(i, text);
            if (query.accepts(text.array(), 0, text.length())) {
                hits.set(i);
            }
        }
    }

    /** Shows every value, perhaps more than once. */
    default void visit(TextVisitor visitor) {
        visitor.visitEach(size(), (text, row) -> append(row, text));
    }

    /**
     * Shows the values that are long, and perhaps others, as {@link #visit} does.
     *
     * @param digitsMin what is long among numbers; other values are long anyhow
     */
    default void visitLong(int digitsMin, TextVisitor visitor) {
        visit(visitor);
    }

    /** Claims the bytes of {@code count} values. */
    static SlotColumn read(ColumnSource source, SlotKind kind, int count) {
        return switch (kind) {
            case DIGITS -> Digits.read(source, count);
            case HEX_LOWER, HEX_UPPER ->
                new Hex(kind, LongColumn.read(source.streams(), count), LongColumn.read(source.streams(), count));
            case UUID -> new Uuid(TextColumn.read(source, TextNature.PACKED, count));
            case HEX_LONG -> new LongHex(TextColumn.read(source, TextNature.PACKED, count));
            case IPV4 -> new Address(LongColumn.read(source.streams(), count));
            case WORD, TEXT -> new Word(TextColumn.read(source, TextNature.PARTS, count));
            case ECHO -> throw new IllegalArgumentException("an echo has no column");
            case BODY -> new Body(source.templates(), LongColumn.read(source.streams(), count));
        };
    }

    /** Decimal numbers; {@code width} is 0 unless all have it. */
    record Digits(LongColumn numbers, int width, @Nullable LongColumn zeros) implements SlotColumn {

        private static final BitSet WITHOUT_SIGN = withoutSign();

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

        private static BitSet withoutSign() {
            BitSet digits = new BitSet();
            digits.set('0', '9' + 1);
            return digits;
        }

        @Override
        public BitSet alphabet(SlotKind kind) {
            return new LongSearch(numbers).lowerBound() < 0 ? kind.alphabet() : WITHOUT_SIGN;
        }

        @Override
        public int size() {
            return numbers.size();
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            new DigitsSearch(this).find(query, hits);
        }

        @Override
        public void visitLong(int digitsMin, TextVisitor visitor) {
            if (zeros != null || width >= digitsMin) {
                visit(visitor);
                return;
            }
            ByteSink text = new ByteSink();
            for (long number : numbers.differentValues()) {
                if (DecimalText.digits(number) >= digitsMin) {
                    text.clear();
                    DecimalText.append(number, 0, text);
                    visitor.visit(text.array(), 0, text.length());
                }
            }
        }
    }

    /** Hexadecimal numbers. */
    record Hex(SlotKind kind, LongColumn lengths, LongColumn numbers) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            int length = Damage.bounded(lengths.get(row), kind.bytesMax(), "number of hexadecimal digits");
            HexText.append(numbers.get(row), length, kind, target);
        }

        @Override
        public int size() {
            return numbers.size();
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            new HexSearch(this).find(query, hits);
        }
    }

    /** UUIDs. */
    record Uuid(TextColumn packed) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            int from = target.length();
            packed.append(row, target);
            UuidText.unpack(target.length() - from, target);
        }

        @Override
        public int size() {
            return packed.size();
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            if (packed.fixedLength() != UuidText.PACKED_LENGTH) {
                findByText(query, hits);
                return;
            }
            for (PackedQuery each : PackedQuery.ofUuid(query)) {
                packed.findPacked(each, hits);
            }
        }
    }

    /** Many hexadecimal digits. */
    record LongHex(TextColumn packed) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            int from = target.length();
            packed.append(row, target);
            HexText.unpack(target.length() - from, SlotKind.HEX_LONG, target);
        }

        @Override
        public int size() {
            return packed.size();
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            int length = packed.fixedLength();
            if (length == TextColumn.VARIABLE) {
                findByText(query, hits);
                return;
            }
            for (PackedQuery each : PackedQuery.ofDigits(query, length * 2)) {
                packed.findPacked(each, hits);
            }
        }
    }

    /** IPv4 addresses. */
    record Address(LongColumn numbers) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            AddressText.append(numbers.get(row), target);
        }

        @Override
        public int size() {
            return numbers.size();
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            if (size() > 0) {
                new LongSearch(numbers).find(new AddressQuery(query)::accepts, hits);
            }
        }
    }

    /** Words, or any text. */
    record Word(TextColumn texts) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            texts.append(row, target);
        }

        @Override
        public int size() {
            return texts.size();
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            texts.find(query, hits);
        }

        @Override
        public void visit(TextVisitor visitor) {
            texts.visit(visitor);
        }
    }

    /** What a field holds. */
    record Echo(EchoSource echoes, int value, int size) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            echoes.append(row, value, target);
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            echoes.find(value, query, hits);
        }

        @Override
        public BitSet alphabet(SlotKind kind) {
            return echoes.alphabet(value);
        }
    }

    /** What a slot shares with others. */
    record Pooled(ValuePool pool, int member) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            pool.append(member, row, target);
        }

        @Override
        public int size() {
            return pool.size(member);
        }

        @Override
        public BitSet alphabet(SlotKind kind) {
            return pool.alphabet(kind);
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            pool.find(member, query, hits);
        }

        @Override
        public void visit(TextVisitor visitor) {
            pool.visit(visitor);
        }

        @Override
        public void visitLong(int digitsMin, TextVisitor visitor) {
            pool.visitLong(digitsMin, visitor);
        }
    }

    /** Texts of the file's dictionary. */
    record Body(TemplateSource dictionary, LongColumn numbers) implements SlotColumn {

        @Override
        public void append(int row, ByteSink target) {
            Slice body = dictionary.body(numbers.get(row));
            target.put(body.bytes(), body.from(), body.length());
        }

        @Override
        public int size() {
            return numbers.size();
        }

        @Override
        public void find(SlotQuery query, BitSet hits) {
            new LongSearch(numbers).find(number -> dictionary.bodyIs(query, number), hits);
        }

        /** Shows the texts that were not shown before. */
        public void visitNew(BitSet shown, TextVisitor visitor) {
            for (int i = 0; i < numbers.size(); i++) {
                int number = Damage.bounded(numbers.get(i), Integer.MAX_VALUE, "number of a text");
                if (!shown.get(number)) {
                    shown.set(number);
                    Slice body = dictionary.body(number);
                    visitor.visit(body.bytes(), body.from(), body.end());
                }
            }
        }
    }
}
