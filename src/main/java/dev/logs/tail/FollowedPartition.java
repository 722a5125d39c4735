package dev.logs.tail;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.filter.FilterSet;
import dev.logs.store.Arrivals;
import dev.logs.store.LogidSpan;
import dev.logs.store.PartitionFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition was read.
 *
 * <p>New rows have higher logids than all before, so the highest one read is nearly all there is to know. Only a row that
 * brings its own logid can come below it, and only where none is yet: those gaps are looked into as well. Rows that move
 * into compacted blocks keep their logids and so are not met again.
 */
final class FollowedPartition {

    /** Gaps that are remembered, the highest ones; each is looked into after every commit. */
    private static final int GAPS_MAX = 64;

    private final PartitionKey key;
    private @Nullable Mark mark;
    private List<LogidSpan> gaps = List.of();
    private boolean doubtful;

    /** @param mark null when everything that is there at the first look counts as read */
    FollowedPartition(PartitionKey key, @Nullable Mark mark) {
        this.key = key;
        this.mark = mark;
    }

    PartitionKey key() {
        return key;
    }

    /** Empty before the first look. */
    Optional<Mark> mark() {
        return Optional.ofNullable(mark);
    }

    /** Says that another file may stand in the partition's place. */
    void doubt() {
        doubtful = true;
    }

    /** Whether the entry was not read yet. */
    boolean isAhead(LogEntry entry) {
        return mark != null && (entry.logid() > mark.logid() || isInGap(entry.logid()));
    }

    private boolean isInGap(long logid) {
        return gaps.stream().anyMatch(gap -> logid >= gap.first() && logid <= gap.last());
    }

    /** Counts everything that is there as read. */
    void begin(PartitionFile file) {
        long last = file.lastLogid();
        gaps = last == 0 ? List.of() : file.gaps(new LogidSpan(1, last));
        mark = Mark.at(last, last == 0 ? Optional.empty() : file.find(last));
    }

    /** As {@link #begin}, without a look for gaps, which takes a walk over the file. */
    void beginLightly(PartitionFile file) {
        long last = file.lastLogid();
        mark = Mark.at(last, last == 0 ? Optional.empty() : file.find(last));
    }

    /** What a piece of reading came to. */
    enum Outcome {
        /** Everything was read. */
        DONE,
        /** There is more. */
        MORE,
        /** The sink wants no more. */
        ENOUGH
    }

    /** Hands the next piece of unread entries to the sink. */
    Outcome read(PartitionFile file, FilterSet filters, ArrivalSink sink) {
        Mark from = mark == null ? Mark.START : mark;
        if (doubtful) {
            from = afterDoubt(file, from);
        }
        mark = from;
        if (!readGaps(file, filters, sink)) {
            return Outcome.ENOUGH;
        }
        Arrivals arrivals = file.arrivals(LogidSpan.above(from.logid()), filters);
        if (!hand(arrivals, sink)) {
            return Outcome.ENOUGH;
        }
        if (arrivals.through() > from.logid()) {
            advance(file, from, arrivals);
        }
        return arrivals.complete() ? Outcome.DONE : Outcome.MORE;
    }

    private boolean hand(Arrivals arrivals, ArrivalSink sink) {
        sink.looked(arrivals.rows());
        for (LogEntry entry : arrivals.entries()) {
            if (!sink.accept(new FoundEntry(key, entry))) {
                if (mark != null && entry.logid() > mark.logid()) {
                    mark = new Mark(entry.logid(), entry.epoch(), entry.nanos());
                }
                return false;
            }
        }
        return true;
    }

    private void advance(PartitionFile file, Mark from, Arrivals arrivals) {
        if (arrivals.rows() < arrivals.through() - from.logid()) {
            List<LogidSpan> all = new ArrayList<>(gaps);
            all.addAll(file.gaps(new LogidSpan(from.logid() + 1, arrivals.through())));
            gaps = all.size() <= GAPS_MAX ? all : all.subList(all.size() - GAPS_MAX, all.size());
        }
        mark = Mark.at(arrivals.through(), file.find(arrivals.through()));
    }

    private boolean readGaps(PartitionFile file, FilterSet filters, ArrivalSink sink) {
        List<LogidSpan> left = new ArrayList<>();
        for (LogidSpan gap : gaps) {
            LogidSpan rest = gap;
            while (rest.first() <= rest.last()) {
                Arrivals arrivals = file.arrivals(rest, filters);
                if (!hand(arrivals, sink)) {
                    return false;
                }
                LogidSpan looked = new LogidSpan(rest.first(), arrivals.complete() ? rest.last() : arrivals.through());
                left.addAll(arrivals.rows() == 0 ? List.of(looked) : file.gaps(looked));
                rest = new LogidSpan(looked.last() + 1, rest.last());
            }
        }
        gaps = left;
        return true;
    }

    /** Goes on from the mark when the file holds the entry that was read there, and from the start when it does not. */
    private Mark afterDoubt(PartitionFile file, Mark from) {
        doubtful = false;
        Optional<LogEntry> there = from.logid() == 0 ? Optional.empty() : file.find(from.logid());
        boolean same = there.isPresent() ? from.isAt(there.get()) : file.lastLogid() >= from.logid();
        if (same) {
            return from;
        }
        gaps = List.of();
        return Mark.START;
    }
}
