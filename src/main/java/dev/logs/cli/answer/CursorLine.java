package dev.logs.cli.answer;

import dev.logs.entry.Address;
import java.util.Optional;

/**
 * One line of a cursor file: an address and the time of the entry there, as {@code @seconds.nanos}, so that the place is
 * known even when the entry is gone.
 *
 * @param nanos within the second
 */
record CursorLine(Address address, long epoch, int nanos) {

    /** Reads what {@link #toString} writes; empty when the text is something else. */
    static Optional<CursorLine> parse(String text) {
        int space = text.indexOf(" @");
        int point = text.indexOf('.', Math.max(0, space));
        if (space <= 0 || point <= space) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CursorLine(
                    Address.parse(text.substring(0, space)),
                    Long.parseLong(text.substring(space + 2, point)),
                    Integer.parseInt(text.substring(point + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String digits = Integer.toString(nanos);
        return address + " @" + epoch + "." + "0".repeat(9 - digits.length()) + digits;
    }
}
