package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.entry.Order;
import dev.logs.entry.TimeRange;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.Glob;
import dev.logs.filter.SrcFilter;
import dev.logs.filter.SrcPattern;
import dev.logs.query.EntryStream;
import dev.logs.query.Histogram;
import dev.logs.query.Position;
import dev.logs.query.Query;
import dev.logs.query.QueryEngine;
import dev.logs.query.Selection;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads pages of the entries that a query selects, in either direction from any place. */
final class HistoryPages {

    /** Entries of a page. Raised: scrolling asks less often and waits longer. */
    static final int PAGE_ENTRIES = 400;

    /** Entries before an entry, and behind it, that are shown with it. */
    private static final int NEIGHBOURS = 3;

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

    /** The nearest entries of the same context and source, and the entry itself, oldest first. */
    List<FoundEntry> neighbours(FoundEntry entry) {
        ContextFilter context = new ContextFilter(List.of(entry.partition().context()), List.of());
        SrcPattern src = new SrcPattern.Name(Glob.exactly(entry.entry().src()));
        Query query =
                Query.ALL.withContexts(context).withFilters(FilterSet.NONE.and(new SrcFilter(List.of(src), List.of())));
        Position here = Position.of(entry);
        List<FoundEntry> all = read(backwards(query, here), here, NEIGHBOURS);
        Collections.reverse(all);
        all.add(entry);
        all.addAll(read(
                query.withOrder(Order.OLDEST_FIRST).withAfter(here).withSelection(Selection.oldest(NEIGHBOURS)),
                null,
                NEIGHBOURS));
        return all;
    }

    /** How what the query finds spreads over time; empty when nothing can lie in its range. */
    Optional<Histogram> histogram(Query query, ZoneId zone) {
        return ScreenFilters.isEmpty(query.range()) ? Optional.empty() : Optional.of(engine.histogram(query, zone));
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
        if (ScreenFilters.isEmpty(query.range())) {
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
