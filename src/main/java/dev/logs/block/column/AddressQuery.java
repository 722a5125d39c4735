package dev.logs.block.column;

import dev.logs.block.template.Anchor;
import dev.logs.block.template.SlotQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is asked of IPv4 addresses: for each part of the literal the bytes that it may be part of. */
final class AddressQuery {

    private static final int PARTS = 4;

    /** For each part between dots the bytes whose digits fit. */
    private final boolean[][] fitting;

    private final int first;
    private final int last;

    AddressQuery(SlotQuery query) {
        String literal = new String(query.wanted(), StandardCharsets.US_ASCII);
        List<String> parts = List.of(literal.split("\\.", -1));
        boolean fromStart = query.anchor() == Anchor.START || query.anchor() == Anchor.BOTH;
        boolean toEnd = query.anchor() == Anchor.END || query.anchor() == Anchor.BOTH;
        int room = PARTS - parts.size();
        this.first = toEnd ? Math.max(room, 0) : 0;
        this.last = fromStart ? Math.min(room, 0) : room;
        this.fitting = new boolean[parts.size()][256];
        for (int i = 0; i < fitting.length; i++) {
            boolean startsHere = i > 0 || fromStart;
            boolean endsHere = i < fitting.length - 1 || toEnd;
            for (int value = 0; value < fitting[i].length; value++) {
                fitting[i][value] = fits(Integer.toString(value), parts.get(i), startsHere, endsHere);
            }
        }
    }

    private static boolean fits(String digits, String part, boolean startsHere, boolean endsHere) {
        if (startsHere) {
            return endsHere ? digits.equals(part) : digits.startsWith(part);
        }
        return endsHere ? digits.endsWith(part) : digits.contains(part);
    }

    boolean accepts(long address) {
        for (int at = first; at <= last; at++) {
            if (acceptsAt(address, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean acceptsAt(long address, int at) {
        for (int i = 0; i < fitting.length; i++) {
            int shift = (PARTS - 1 - at - i) * Byte.SIZE;
            if (!fitting[i][(int) (address >>> shift) & 0xFF]) {
                return false;
            }
        }
        return true;
    }
}
