package dev.logs.terminal.screen;

import dev.logs.entry.Address;
import dev.logs.entry.FoundEntry;
import dev.logs.entry.Level;
import dev.logs.entry.LogEntry;
import dev.logs.entry.PartitionKey;
import dev.logs.entry.TimeRange;
import dev.logs.error.UsageException;
import dev.logs.filter.ContextFilter;
import dev.logs.filter.FilterSet;
import dev.logs.filter.LevelFilter;
import dev.logs.query.BucketWidth;
import dev.logs.query.Histogram;
import dev.logs.query.Position;
import dev.logs.query.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A screen without a terminal over a tree that is a list: keys and commits go in, pages are answered at once. */
final class PlayedScreen {

    /** 2026-03-21T00:00:00Z. */
    static final long START = 1_774_051_200L;

    private static final int PAGE = 50;

    final List<FoundEntry> tree = new ArrayList<>();
    final List<String> copied = new ArrayList<>();
    final ScreenModel model;
    final List<String> written = new ArrayList<>();
    Optional<String> lastWords = Optional.empty();
    int counts;
    boolean mouse;
    boolean ended;

    PlayedScreen(int entries, int rows) {
        for (int i = 0; i < entries; i++) {
            tree.add(entry(i));
        }
        model = new ScreenModel(Query.ALL, new Words());
        model.live().fit(rows, entry -> 1);
        settle();
    }

    /** Every tenth is an error, every third is of another source. */
    static FoundEntry entry(int number) {
        long epoch = START + number;
        LogEntry entry = new LogEntry(
                number + 1L,
                number % 3 == 0 ? "web" : "app",
                "[]",
                epoch,
                0,
                number % 10 == 0 ? 254 : 10,
                0,
                "message " + number,
                null,
                null);
        return new FoundEntry(PartitionKey.at("default", epoch), entry);
    }

    /** Commits so many entries more. */
    void commit(int count) {
        List<FoundEntry> fresh = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            fresh.add(entry(tree.size() + i));
        }
        tree.addAll(fresh);
        model.live().arrived(fresh);
        settle();
    }

    void press(Key key) {
        model.key(key, (char) 0);
        settle();
    }

    void type(String characters) {
        for (char c : characters.toCharArray()) {
            model.key(Key.CHARACTER, c);
            settle();
        }
    }

    /** The messages on the screen, oldest first. */
    List<String> visible() {
        return model.live().list().visible().stream()
                .map(entry -> entry.entry().content())
                .toList();
    }

    /** What stands in the prompt. */
    String text() {
        return model.prompts().current().text();
    }

    /** What happens every few seconds. */
    void refresh() {
        model.histogram().refresh();
        settle();
    }

    String current() {
        return model.live().list().current().orElseThrow().entry().content();
    }

    private void settle() {
        for (ScreenEffect effect = model.nextEffect(); effect != null; effect = model.nextEffect()) {
            if (effect instanceof ScreenEffect.Reading reading) {
                answer(reading);
            } else if (effect instanceof ScreenEffect.Copy copy) {
                copied.add(copy.text());
            } else if (effect instanceof ScreenEffect.UseMouse use) {
                mouse = use.wanted();
            } else if (effect instanceof ScreenEffect.Quit quit) {
                ended = true;
                lastWords = quit.lastWords();
            }
        }
    }

    private void answer(ScreenEffect.Reading reading) {
        if (reading instanceof ScreenEffect.Load load) {
            model.live().loaded(load.ticket(), answer(load.query(), load.request()));
        } else if (reading instanceof ScreenEffect.Count count) {
            counts++;
            model.histogram().counted(count.ticket(), Optional.of(histogram(count.query())));
        } else if (reading instanceof ScreenEffect.Neighbours neighbours) {
            FoundEntry here = neighbours.entry();
            List<FoundEntry> around = tree.stream()
                    .filter(entry -> entry.entry().src().equals(here.entry().src()))
                    .filter(entry ->
                            Math.abs(entry.entry().epoch() - here.entry().epoch()) < 7)
                    .toList();
            model.detail().answered(neighbours.ticket(), around);
        } else if (reading instanceof ScreenEffect.Complete complete) {
            model.completed(complete.typed(), complete(complete.typed()));
        } else if (reading instanceof ScreenEffect.Write write) {
            written.add(write.file());
        }
    }

    /** Minutes of what the query finds. */
    private Histogram histogram(Query query) {
        Map<LocalDateTime, Map<Level, Long>> minutes = new TreeMap<>();
        for (FoundEntry found : tree) {
            if (ScreenFilters.passes(query, found)) {
                LocalDateTime time = LocalDateTime.ofEpochSecond(found.entry().epoch(), 0, ZoneOffset.UTC);
                minutes.computeIfAbsent(time.withSecond(0), minute -> new TreeMap<>())
                        .merge(Level.ranking(found.entry().level()), 1L, Long::sum);
            }
        }
        List<Histogram.Bucket> buckets = new ArrayList<>();
        minutes.forEach((minute, levels) -> buckets.add(new Histogram.Bucket(minute, levels)));
        return new Histogram(new BucketWidth(1, ChronoUnit.MINUTES), ZoneOffset.UTC, buckets);
    }

    /** Knows the names of levels. */
    private static Completion complete(String typed) {
        List<String> words = Stream.of(Level.values())
                .map(Level::label)
                .filter(label -> label.startsWith(typed))
                .sorted()
                .toList();
        return new Completion(0, words);
    }

    private Optional<EntryPage> answer(Query query, PageRequest request) {
        List<FoundEntry> matches = tree.stream()
                .filter(entry -> ScreenFilters.passes(query, entry))
                .toList();
        if (request instanceof PageRequest.Newest) {
            return Optional.of(page(matches, matches.size() - PAGE, matches.size(), matches.size() - 1));
        }
        if (request instanceof PageRequest.Oldest) {
            return Optional.of(page(matches, 0, PAGE, 0));
        }
        if (request instanceof PageRequest.Before before) {
            int end = index(matches, before.place());
            return Optional.of(page(matches, end - PAGE, end, end - 1));
        }
        if (request instanceof PageRequest.Behind behind) {
            int start = index(matches, behind.place()) + 1;
            return Optional.of(page(matches, start, start + PAGE, start));
        }
        if (request instanceof PageRequest.Find find) {
            return found(matches, find).map(place -> page(matches, place - PAGE, place + PAGE, place));
        }
        int place = index(matches, ((PageRequest.Around) request).place());
        return Optional.of(page(matches, place - PAGE, place + PAGE, place));
    }

    private static Optional<Integer> found(List<FoundEntry> matches, PageRequest.Find find) {
        int step = find.direction() == PageRequest.Direction.OLDER ? -1 : 1;
        for (int i = index(matches, find.from()) + step; i >= 0 && i < matches.size(); i += step) {
            if (find.wanted().matches(matches.get(i).entry())) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The first entry that is not before the place. */
    private static int index(List<FoundEntry> entries, Position place) {
        int index = 0;
        while (index < entries.size() && Position.of(entries.get(index)).compareTo(place) < 0) {
            index++;
        }
        return index;
    }

    private static EntryPage page(List<FoundEntry> all, int from, int to, int focus) {
        int start = Math.max(0, Math.min(all.size(), from));
        int end = Math.max(start, Math.min(all.size(), to));
        return new EntryPage(all.subList(start, end), start == 0, end == all.size(), Math.max(0, focus - start));
    }

    /** Knows one word: a level. */
    private static final class Words implements ScreenWords {

        @Override
        public FilterWords words(String typed) {
            if (typed.isBlank()) {
                return FilterWords.NONE;
            }
            FilterSet filters = FilterSet.NONE.and(LevelFilter.parse(List.of(typed)));
            return new FilterWords(ContextFilter.ALL, TimeRange.ALL, filters, Optional.empty());
        }

        @Override
        public Instant time(String typed) {
            try {
                return Instant.ofEpochSecond(START + Long.parseLong(typed));
            } catch (NumberFormatException e) {
                throw new UsageException("'" + typed + "' is no time", null, e);
            }
        }

        @Override
        public TimeRange range(String typed) {
            return new TimeRange(typed.matches("\\d+") ? time(typed) : Instant.ofEpochSecond(START + 50), null);
        }

        @Override
        public String commandLine(ScreenConditions conditions) {
            return "search " + conditions.words() + " " + conditions.src();
        }

        @Override
        public Optional<Position> position(Address address) {
            return Optional.empty();
        }
    }
}
