package dev.logs.block;

import dev.logs.block.bytes.ByteSearch;
import dev.logs.block.bytes.ByteSink;
import dev.logs.block.bytes.TextBytes;
import dev.logs.block.column.TextTest;
import dev.logs.block.template.Anchor;
import dev.logs.block.template.SlotQuery;
import dev.logs.block.template.Template;
import dev.logs.filter.FieldCondition;
import dev.logs.filter.FieldFilter;
import dev.logs.filter.FieldPath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a block may pass a filter on fields, told from the columns of the values that it asks for: every row that passes is
 * among them, and each has to be looked at as a whole still. Learns where values lie, for all blocks of a file. One thread.
 */
final class FieldLookup {

    /** Before the number of a slot, so that what stands for its value is a number whatever slot it is. */
    private static final char MARK = '1';

    private final List<Wanted> anyOf = new ArrayList<>();

    private FieldLookup(FieldFilter filter) {
        filter.anyOf().forEach(condition -> anyOf.add(new Wanted(condition)));
    }

    /** Empty when entries without a value at a path pass, too. */
    static Optional<FieldLookup> of(FieldFilter filter) {
        return filter.anyOf().stream().allMatch(FieldCondition::needsValue)
                ? Optional.of(new FieldLookup(filter))
                : Optional.empty();
    }

    BitSet rows(BlockReader reader) {
        BitSet found = new BitSet();
        for (Wanted each : anyOf) {
            reader.columns().fields.addRowsWith(each, reader.columns(), found);
        }
        return found;
    }

    /** One condition. */
    private static final class Wanted implements FieldColumns.Wanted {

        private final FieldCondition condition;
        /** By shape, which is the same object in all blocks of a file. */
        private final Map<Template, Optional<int[]>> slots = new IdentityHashMap<>();

        private final @Nullable SlotQuery soleString;

        private Wanted(FieldCondition condition) {
            this.condition = condition;
            this.soleString = soleString(condition.soleString());
        }

        /** Null for what no value in bytes is, or is in several ways. */
        private static @Nullable SlotQuery soleString(@Nullable String sole) {
            return sole == null || sole.isEmpty() || sole.indexOf('\uFFFD') >= 0
                    ? null
                    : new SlotQuery(new ByteSearch(TextBytes.encode(sole), ByteSearch.CaseFolding.OFF), Anchor.BOTH);
        }

        @Override
        public @Nullable SlotQuery soleString() {
            return soleString;
        }

        @Override
        public int @Nullable [] slotsOf(Template shape) {
            return slots.computeIfAbsent(shape, key -> Optional.ofNullable(find(key, condition.path())))
                    .orElse(null);
        }

        @Override
        public TextTest test(boolean areStrings) {
            return areStrings ? this::stringPasses : this::otherPasses;
        }

        /** With a backslash a string may be any other. */
        private boolean stringPasses(byte[] value, int from, int to) {
            for (int i = from; i < to; i++) {
                if (value[i] == '\\') {
                    return true;
                }
            }
            return condition.mayPass(TextBytes.decode(value, from, to - from));
        }

        /** What is no plain number is read by a parser in its own way: {@code 500x} is 500, and damage behind it. */
        private boolean otherPasses(byte[] value, int from, int to) {
            return !isPlainNumber(value, from, to) && !isWord(value, from, to)
                    || condition.mayPass(TextBytes.decode(value, from, to - from));
        }

        private static boolean isWord(byte[] value, int from, int to) {
            for (int i = from; i < to; i++) {
                if (value[i] < 'a' || value[i] > 'z') {
                    return false;
                }
            }
            return true;
        }

        private static boolean isPlainNumber(byte[] value, int from, int to) {
            int at = value[from] == '-' ? from + 1 : from;
            int whole = digits(value, at, to);
            boolean leadingZero = whole > at + 1 && value[at] == '0';
            if (whole == at || leadingZero) {
                return false;
            }
            return whole == to || value[whole] == '.' && whole + 1 < to && digits(value, whole + 1, to) == to;
        }

        /** The index behind the digits. */
        private static int digits(byte[] value, int from, int to) {
            int at = from;
            while (at < to && value[at] >= '0' && value[at] <= '9') {
                at++;
            }
            return at;
        }
    }

    /** The slots at a path, found as in any JSON, with the number of each slot in place of its value; null when one cannot tell. */
    private static int @Nullable [] find(Template shape, FieldPath path) {
        byte[] text = shape.text();
        if (text.length == 0 || text[0] != '{') {
            return null;
        }
        ByteSink json = new ByteSink(text.length * 2);
        int at = 0;
        for (int slot = 0; slot < shape.slotCount(); slot++) {
            json.put(text, at, shape.slotAt(slot) - at);
            json.put(TextBytes.encode(MARK + Integer.toString(slot)));
            at = shape.behindSlot(slot);
        }
        json.put(text, at, text.length - at);
        List<String> values = path.valuesIn(TextBytes.decode(json.array(), 0, json.length()));
        int[] found = new int[values.size()];
        for (int i = 0; i < found.length; i++) {
            String value = values.get(i);
            if (value.charAt(0) != MARK) {
                // An object or an array.
                return null;
            }
            found[i] = Integer.parseInt(value.substring(1));
        }
        return found;
    }
}
