package dev.logs.store;

import dev.logs.entry.LogEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch that was laid out ahead of its turn, see {@link BatchForecast#prepare}. Made by one thread, appended by another.
 */
public final class PreparedBatch {

    private final BatchForecast forecast;
    private final List<LogEntry> entries;
    private final long place;
    private final long firstLogid;
    private final byte @Nullable [] image;

    /**
     * @param place how many entries were prepared before it
     * @param firstLogid first logid of the image, when there is one
     */
    PreparedBatch(BatchForecast forecast, List<LogEntry> entries, long place, long firstLogid) {
        this.forecast = forecast;
        this.entries = entries;
        this.place = place;
        this.firstLogid = firstLogid;
        this.image = firstLogid > 0
                        && BatchImage.pays(entries)
                        && LogidPlan.of(entries).assigns()
                ? BatchImage.of(entries, LogidPlan.ASSIGNED.logids(entries, firstLogid - 1), forecast.pages())
                : null;
    }

    /** The entries, in the order they will have. */
    public List<LogEntry> entries() {
        return entries;
    }

    byte @Nullable [] image() {
        return image;
    }

    boolean isLaidOutFrom(long logid) {
        return image != null && firstLogid == logid;
    }

    void committed(AppendResult result) {
        forecast.correct(place, result);
    }
}
