package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.FilterSet;
import dev.logs.query.EntryStream;
import dev.logs.query.Position;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import dev.logs.query.Selection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads pages of the entries that a query selects, in either direction from any place. */
final class HistoryPages {

    /** Entries of a page. Raised: scrolling asks less often and waits longer. */
    static final int PAGE_ENTRIES = 400;

    private final QueryEngine engine;

    HistoryPages(QueryEngine engine) {
        this.engine = engine;
    }

    /** The page; empty when there is nothing to find. */
    Optional<EntryPage> read(Query query, PageRequest request) {
        if (request instanceof PageRequest.Newest) {
            return Optional.of(before(query, null));
        }
        if (request instanceof PageRequest.Oldest) {
            return Optional.of(behind(query, null));
        }
        if (request instanceof PageRequest.Before before) {
            return Optional.of(before(query, before.place()));
        }
        if (request instanceof PageRequest.Behind behind) {
            return Optional.of(behind(query, behind.place()));
        }
        if (request instanceof PageRequest.Find find) {
            return find(query, find).map(found -> around(query, Position.of(found)));
        }
        PageRequest.Around around = (PageRequest.Around) request;
        return Optional.of(around(query, around.place()));
    }

    private EntryPage around(Query query, Position place) {
        EntryPage older = before(query, place);
        Position justBefore = new Position(place.epoch(), place.nanos(), place.logid() - 1, place.context());
        EntryPage newer = behind(query, justBefore);
        List<FoundEntry> all = new ArrayList<>(older.entries());
        newer.entries().stream()
                .filter(entry -> older.entries().isEmpty()
                        || FoundEntry.OLDEST_FIRST.compare(
                                        entry,
                                        older.entries().get(older.entries().size() - 1))
                                > 0)
                .forEach(all::add);
        int focus = Math.min(older.entries().size(), Math.max(0, all.size() - 1));
        return new EntryPage(all, older.reachesStart(), newer.reachesEnd(), focus);
    }

    private EntryPage before(Query query, @Nullable Position place) {
        List<FoundEntry> found = read(backwards(query, place), place, PAGE_ENTRIES + 1);
        boolean more = found.size() > PAGE_ENTRIES;
        List<FoundEntry> entries = new ArrayList<>(more ? found.subList(0, PAGE_ENTRIES) : found);
        Collections.reverse(entries);
        return new EntryPage(entries, !more, place == null, Math.max(0, entries.size() - 1));
    }

    private EntryPage behind(Query query, @Nullable Position place) {
        Query forwards =
                query.withOrder(Order.OLDEST_FIRST).withAfter(place).withSelection(Selection.oldest(PAGE_ENTRIES + 1L));
        List<FoundEntry> found = read(forwards, null, PAGE_ENTRIES + 1);
        boolean more = found.size() > PAGE_ENTRIES;
        return new EntryPage(more ? found.subList(0, PAGE_ENTRIES) : found, place == null, !more, 0);
    }

    private Optional<FoundEntry> find(Query query, PageRequest.Find find) {
        FilterSet filters = query.filters().and(find.wanted());
        Query wanted = query.withFilters(filters);
        boolean older = find.direction() == PageRequest.Direction.OLDER;
        Query directed = older
                ? backwards(wanted, find.from())
                : wanted.withOrder(Order.OLDEST_FIRST).withAfter(find.from());
        List<FoundEntry> found = read(directed, older ? find.from() : null, 1);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    private static Query backwards(Query query, @Nullable Position place) {
        Query backwards = query.withOrder(Order.NEWEST_FIRST);
        if (place == null) {
            return backwards;
        }
        Instant until = query.range().until();
        Instant end = until == null || until.isAfter(place.instant()) ? place.instant() : until;
        return backwards.withRange(new TimeRange(query.range().since(), end));
    }

    /** @param before entries from this place on are left out; null to keep all */
    private List<FoundEntry> read(Query query, @Nullable Position before, int count) {
        List<FoundEntry> found = new ArrayList<>();
        Instant since = query.range().since();
        Instant until = query.range().until();
        if (since != null && until != null && since.isAfter(until)) {
            return found;
        }
        try (EntryStream stream = engine.search(query)) {
            while (found.size() < count && stream.next()) {
                if (before == null || Position.of(stream.entry()).compareTo(before) < 0) {
                    found.add(stream.entry());
                }
            }
        }
        return found;
    }
}
