package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Everything about the entry under the cursor, and what stands around it in its source. */
final class DetailPane {

    private final LiveList live;
    private final Consumer<ScreenEffect> effects;
    private Optional<FoundEntry> entry = Optional.empty();
    private List<FoundEntry> neighbours = List.of();
    private int top;
    private long ticket;

    DetailPane(LiveList live, Consumer<ScreenEffect> effects) {
        this.live = live;
        this.effects = effects;
    }

    Optional<FoundEntry> entry() {
        return entry;
    }

    /** Oldest first, with the entry itself; empty until they were read. */
    List<FoundEntry> neighbours() {
        return neighbours;
    }

    /** Lines that are scrolled out above. */
    int top() {
        return top;
    }

    /** Shows the entry that the cursor is on now. */
    void update() {
        Optional<FoundEntry> now = live.list().current();
        boolean same =
                now.isPresent() && entry.isPresent() && FoundEntry.OLDEST_FIRST.compare(now.get(), entry.get()) == 0;
        if (!same) {
            entry = now;
            neighbours = List.of();
            top = 0;
            ticket++;
            now.ifPresent(found -> effects.accept(new ScreenEffect.Neighbours(found, ticket)));
        }
    }

    void answered(long answeredTicket, List<FoundEntry> found) {
        if (answeredTicket == ticket) {
            neighbours = found;
        }
    }

    void scroll(int lines) {
        top = Math.max(0, top + lines);
    }

    /** Says how many lines there are, and how many are seen at once. */
    void fit(int lines, int rows) {
        top = Math.max(0, Math.min(top, lines - rows));
    }
}
