package dev.logs.block.column;

import dev.logs.block.template.Anchor;
import dev.logs.block.template.Numbers;
import dev.logs.block.template.SlotQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of hexadecimal digits that are packed two in a byte.
 *
 * @param masks for each byte of a value which of its bits matter
 * @param wanted what these bits are
 */
@SuppressWarnings("ArrayRecordComponent")
record PackedQuery(byte[] masks, byte[] wanted) {

    /** An x for every digit. */
    private static final String UUID_LAYOUT = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    /** One for each place where the literal may stand in a UUID. */
    static List<PackedQuery> ofUuid(SlotQuery query) {
        return of(query, UUID_LAYOUT);
    }

    /** One for each place where the literal may stand in so many digits. */
    static List<PackedQuery> ofDigits(SlotQuery query, int digits) {
        return of(query, "x".repeat(digits));
    }

    private static List<PackedQuery> of(SlotQuery query, String layout) {
        List<PackedQuery> queries = new ArrayList<>();
        int room = layout.length() - query.length();
        int from = query.anchor() == Anchor.END ? Math.max(room, 0) : 0;
        int to = query.anchor() == Anchor.START ? 0 : room;
        if (query.anchor() == Anchor.BOTH && room != 0) {
            return queries;
        }
        int digit = 0;
        for (int at = 0; at <= Math.min(to, room); at++) {
            if (at >= from) {
                PackedQuery place = at(query.wanted(), layout.substring(at), digit, new PackedQuery(layout));
                if (place != null) {
                    queries.add(place);
                }
            }
            digit += layout.charAt(at) == 'x' ? 1 : 0;
        }
        return queries;
    }

    /** Nothing is asked yet. */
    private PackedQuery(String layout) {
        this(new byte[bytesOf(layout)], new byte[bytesOf(layout)]);
    }

    private static int bytesOf(String layout) {
        return layout.replace("-", "").length() / 2;
    }

    /** Asks for a literal from a digit on; null when dashes do not stand where they should. */
    private static @Nullable PackedQuery at(byte[] literal, String layout, int firstDigit, PackedQuery query) {
        int digit = firstDigit;
        for (int i = 0; i < literal.length; i++) {
            boolean isDash = layout.charAt(i) == '-';
            if (isDash != (literal[i] == '-')) {
                return null;
            }
            if (!isDash) {
                int shift = (digit & 1) == 0 ? 4 : 0;
                query.masks[digit >> 1] |= (byte) (0xF << shift);
                query.wanted[digit >> 1] |= (byte) (Numbers.hexDigit(literal[i]) << shift);
                digit++;
            }
        }
        return query;
    }

    /** Whether a value of the right length is as asked. */
    boolean accepts(byte[] bytes, int from) {
        for (int i = 0; i < masks.length; i++) {
            if ((bytes[from + i] & masks[i]) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
