package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.query.Histogram;
import dev.logs.query.Position;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The histogram above the list: counts what the list shows, and moves the list to a bucket. */
final class HistogramStrip {

    private final LiveList live;
    private final Consumer<ScreenEffect> effects;
    private boolean shown;
    private Optional<Histogram> histogram = Optional.empty();
    private int selected = -1;
    private long ticket;
    private boolean counting;
    private long countedMatches;

    /** Where to go once there is a count. */
    private int wanted;

    HistogramStrip(LiveList live, Consumer<ScreenEffect> effects) {
        this.live = live;
        this.effects = effects;
    }

    boolean isShown() {
        return shown;
    }

    /** What was counted last; empty before that. */
    Optional<Histogram> histogram() {
        return histogram;
    }

    /** Index of the bucket that was moved to; -1 for none. */
    int selected() {
        return selected;
    }

    void show() {
        if (!shown) {
            shown = true;
            count();
        }
    }

    void hide() {
        shown = false;
        selected = -1;
        wanted = 0;
    }

    /** Says that the list shows something else now. */
    void filtersChanged() {
        histogram = Optional.empty();
        selected = -1;
        count();
    }

    /** Counts again when there is more to count. */
    void refresh() {
        if (!counting && live.matched() != countedMatches) {
            count();
        }
    }

    private void count() {
        if (shown) {
            ticket++;
            counting = true;
            countedMatches = live.matched();
            effects.accept(new ScreenEffect.Count(live.query(), ticket));
        }
    }

    /** Takes the answer to a count; an older one than the latest is left out. */
    void counted(long answered, Optional<Histogram> answer) {
        if (answered != ticket) {
            return;
        }
        counting = false;
        Optional<LocalDateTime> place = bucket(selected).map(Histogram.Bucket::start);
        histogram = answer;
        selected = place.map(this::indexOf).orElse(-1);
        if (wanted != 0) {
            move(wanted);
            wanted = 0;
        }
    }

    private Optional<Histogram.Bucket> bucket(int index) {
        return histogram
                .map(Histogram::buckets)
                .filter(buckets -> index >= 0 && index < buckets.size())
                .map(buckets -> buckets.get(index));
    }

    /** The bucket that a time lies in. */
    private int indexOf(LocalDateTime time) {
        List<Histogram.Bucket> buckets = histogram.map(Histogram::buckets).orElse(List.of());
        int index = buckets.size() - 1;
        while (index > 0 && buckets.get(index).start().isAfter(time)) {
            index--;
        }
        return index;
    }

    private int indexOf(FoundEntry entry) {
        return histogram
                .map(counted -> LocalDateTime.ofInstant(Position.of(entry).instant(), counted.zone()))
                .map(this::indexOf)
                .orElse(-1);
    }

    /** Goes by so many buckets from the one of the list's entry, and takes the list along; while it is counted, later. */
    void move(int by) {
        if (histogram.isEmpty()) {
            wanted += by;
            return;
        }
        int from = selected >= 0
                ? selected
                : live.list().current().map(this::indexOf).orElse(-1);
        int last = histogram.get().buckets().size() - 1;
        selected = Math.min(last, Math.max(0, from + by));
        bucket(selected).ifPresent(this::jump);
    }

    private void jump(Histogram.Bucket bucket) {
        Instant start = histogram
                .map(counted -> bucket.start().atZone(counted.zone()).toInstant())
                .orElse(Instant.EPOCH);
        live.goTo(new Position(start.getEpochSecond(), start.getNano(), 0, ""));
    }
}
