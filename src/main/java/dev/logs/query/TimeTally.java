package dev.logs.query;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.store.BucketDetail;
import dev.logs.store.GroupTaker;
import dev.logs.store.TimeBucket;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;

/** Counts by local day, hour or minute, labelled like {@code 2026-07-29T10}, so that the order of labels is that of time. */
final class TimeTally implements GroupTally {

    private final Grouping grouping;
    private final FilterSet filters;
    private final LocalTimes times;
    private final KeyCounts counts = new KeyCounts();

    TimeTally(Grouping grouping, FilterSet filters) {
        this.grouping = grouping;
        this.filters = filters;
        this.times = new LocalTimes(grouping.zone());
    }

    @Override
    public void add(OpenPartition partition, TimeRange range) {
        long widthSeconds = grouping.kind() == GroupKind.MINUTE ? 60 : TimeUnit.HOURS.toSeconds(1);
        long spanSeconds = times.commonSpanSeconds(widthSeconds, partition.key());
        for (TimeBucket bucket : partition.histogram(range, filters, spanSeconds, BucketDetail.TOTALS)) {
            add(bucket.start(), bucket.count());
        }
    }

    @Override
    public void add(FoundEntry found) {
        add(found.entry().epoch(), 1);
    }

    private synchronized void add(long epoch, long count) {
        counts.add(label(times.of(epoch)), count);
    }

    private String label(LocalDateTime time) {
        // "2026-07-29T10:15" and on: cut behind the day, the hour or the minute.
        String text = time.toString();
        int cut = text.indexOf('T');
        return switch (grouping.kind()) {
            case DAY -> text.substring(0, cut);
            case HOUR -> text.substring(0, cut + 3);
            default -> text.substring(0, cut + 6);
        };
    }

    @Override
    public void groups(GroupTaker taker) {
        counts.byKey(taker);
    }

    @Override
    public void close() {
        counts.close();
    }
}
