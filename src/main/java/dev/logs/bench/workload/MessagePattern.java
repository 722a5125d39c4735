package dev.logs.bench.workload;

import dev.logs.block.bytes.ByteSink;
import dev.logs.format.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text with slots. Immutable. */
final class MessagePattern {

    /** Fixed text, then the number of the slot behind it, or {@link #NONE} at the end. */
    private record Piece(byte[] plain, byte[] json, int slot) {}

    private static final int NONE = -1;

    private final Piece[] pieces;
    private final boolean number;

    private MessagePattern(List<Piece> pieces, boolean number) {
        this.pieces = pieces.toArray(new Piece[0]);
        this.number = number;
    }

    /**
     * Reads a text with its slots in braces.
     *
     * @param numbers of the slots known so far
     * @throws IllegalArgumentException when it names a slot that is not known
     */
    static MessagePattern parse(String text, Map<String, Integer> numbers, List<Slot> slots) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            Integer slot = numbers.get(text.substring(open + 1, close));
            if (slot == null) {
                throw new IllegalArgumentException("no slot " + text.substring(open, close + 1) + " in: " + text);
            }
            pieces.add(piece(text.substring(from, open), slot));
            from = close + 1;
            open = text.indexOf('{', from);
        }
        pieces.add(piece(text.substring(from), NONE));
        return new MessagePattern(pieces, isNumber(text, pieces, slots));
    }

    private static boolean isNumber(String text, List<Piece> pieces, List<Slot> slots) {
        boolean slotAlone = pieces.size() == 2 && text.startsWith("{") && text.endsWith("}");
        return slotAlone ? slots.get(pieces.get(0).slot).isNumber() : text.matches("[1-9][0-9]{0,15}");
    }

    private static Piece piece(String text, int slot) {
        String plain = text.replace("\\n", "\n").replace("\\t", "\t");
        StringBuilder json = new StringBuilder();
        JsonText.quote(plain, json);
        return new Piece(bytes(plain), bytes(json.substring(1, json.length() - 1)), slot);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether every text of the pattern is a number that JSON writes without quotes. */
    boolean isNumber() {
        return number;
    }

    void append(Line line, Quoting quoting, ByteSink out) {
        for (Piece piece : pieces) {
            out.put(quoting == Quoting.JSON ? piece.json : piece.plain);
            if (piece.slot != NONE) {
                line.slot(piece.slot).append(line.value(piece.slot), line, quoting, out);
            }
        }
    }
}
