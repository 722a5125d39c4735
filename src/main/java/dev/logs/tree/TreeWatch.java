package dev.logs.tree;

import dev.logs.entry.PartitionKey;
import dev.logs.filter.ContextFilter;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Notices which partitions change, from the times of files and directories alone: no file is opened. One thread.
 *
 * <p>Files that changed a moment ago are looked at in every poll, those of the days around now almost as often, all
 * others in turns; the more there are the more rarely, so that an idle watch costs next to nothing. Where those around now
 * are many, the system is asked to tell of writes as well.
 */
public final class TreeWatch implements AutoCloseable {

    /** How long a file counts as busy after a change. */
    private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(20);

    /** So many files of the days around now are looked at often enough at next to no cost. */
    private static final int LIVE_FEW = 64;

    /** Between two looks at busy files. Raised: entries are seen later. Lowered: following costs more while little comes. */
    private static final long BUSY_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final TreeRoot root;
    private final PartitionResolver resolver;
    private final ContextFilter contexts;
    private final Clock clock;

    private final Map<PartitionKey, WatchedFile> files = new HashMap<>();
    private final List<WatchedFile> busy = new ArrayList<>();
    private final List<WatchedFile> live = new ArrayList<>();
    private final Turns<WatchedFile> others = new Turns<>();
    private final WatchedDirectories directories;
    private final DirectoryEvents events = new DirectoryEvents();
    private LocalDate day;
    private boolean started;

    private final Pace livePace = new Pace(300, 25, 230);
    private final Pace heardPace = new Pace(300, 25, 1_000);
    private final Pace othersPace = new Pace(600, 200, 1_000);
    private final Pace directoriesPace = new Pace(600, 50, 500);
    private final Pace oldDirectoriesPace = new Pace(600, 200, 1_000);
    private boolean surveyWanted;
    private boolean many;

    /** @param clock says which days are those around now */
    public TreeWatch(TreeRoot root, PartitionResolver resolver, ContextFilter contexts, Clock clock) {
        this.root = root;
        this.resolver = resolver;
        this.contexts = contexts;
        this.clock = clock;
        this.day = today();
        this.directories = new WatchedDirectories(root.path());
        survey(new ArrayList<>());
        started = true;
    }

    /** The partitions that are known at the moment, by day, then context. */
    public Set<PartitionKey> partitions() {
        return new TreeSet<>(files.keySet());
    }

    /** Whether entries are expected in the partition: it is of yesterday, today or tomorrow. */
    public boolean isLive(PartitionKey partition) {
        return Math.abs(partition.epochDay() - day.toEpochDay()) <= 1;
    }

    /** How long the next {@link #poll} may wait, in nanoseconds; before that it would look at nothing. */
    public long restNanos() {
        if (!busy.isEmpty()) {
            return BUSY_LOOK_NANOS;
        }
        long now = System.nanoTime();
        long rest = Math.min(livePace().remainingNanos(now), othersPace.remainingNanos(now));
        rest = Math.min(rest, directoriesPace.remainingNanos(now));
        rest = Math.max(0, Math.min(rest, oldDirectoriesPace.remainingNanos(now)));
        return events.isListening() ? Math.min(rest, BUSY_LOOK_NANOS) : rest;
    }

    /** What changed since the last call. A change may be told twice; none is left out. */
    public List<PartitionChange> poll() {
        List<PartitionChange> changes = new ArrayList<>();
        long now = System.nanoTime();
        busy.forEach(file -> look(file, now, changes));
        calmDown(now, changes);
        lookAtIdle(events.heard(), now, changes);
        if (livePace().isDue(now)) {
            lookAtIdle(live, now, changes);
            livePace().done(now);
        }
        if (othersPace.isDue(now)) {
            lookAtIdle(others.next(), now, changes);
            othersPace.done(now);
        }
        lookAtDirectories(changes);
        return changes;
    }

    /** What is told at once need not be looked at so often as well. */
    private Pace livePace() {
        return events.isListening() ? heardPace : livePace;
    }

    private void calmDown(long now, List<PartitionChange> changes) {
        List<WatchedFile> calm =
                busy.stream().filter(file -> file.calmsDown(now, BUSY_NANOS)).toList();
        busy.removeAll(calm);
        if (many) {
            calm.forEach(events::listen);
            lookAtIdle(calm, now, changes);
        }
    }

    private void lookAtIdle(List<WatchedFile> idle, long now, List<PartitionChange> changes) {
        for (WatchedFile file : idle) {
            if (!file.isBusy()) {
                look(file, now, changes);
            }
        }
    }

    private void look(WatchedFile file, long now, List<PartitionChange> changes) {
        PartitionChange.Kind kind = file.look();
        if (kind == null) {
            return;
        }
        if (kind == PartitionChange.Kind.GONE) {
            surveyWanted = true;
        } else {
            changes.add(new PartitionChange(file.partition(), kind));
        }
        if (!file.hasMoved()) {
            return;
        }
        if (!file.isBusy()) {
            busy.add(file);
            events.ignore(file);
        }
        file.setBusy(now);
    }

    private void lookAtDirectories(List<PartitionChange> changes) {
        long start = System.nanoTime();
        boolean moved = false;
        if (oldDirectoriesPace.isDue(start)) {
            moved = directories.oldMove();
            oldDirectoriesPace.done(start);
        }
        if (moved || directoriesPace.isDue(start)) {
            if (directories.move() || moved || surveyWanted || !day.equals(today())) {
                survey(changes);
            }
            directoriesPace.done(start);
        }
    }

    private void survey(List<PartitionChange> changes) {
        day = today();
        surveyWanted = false;
        TreeSurvey survey = resolver.survey(contexts);
        Set<PartitionKey> found = new HashSet<>(survey.partitions());
        for (PartitionKey known : Set.copyOf(files.keySet())) {
            if (!found.contains(known)) {
                busy.remove(files.remove(known));
                changes.add(new PartitionChange(known, PartitionChange.Kind.GONE));
            }
        }
        for (PartitionKey partition : survey.partitions()) {
            if (!files.containsKey(partition)) {
                add(partition, changes);
            }
        }
        directories.watch(survey.directories(), yearsAroundNow());
        sortByAge();
    }

    private Set<String> yearsAroundNow() {
        return Set.copyOf(List.of(
                Integer.toString(day.minusDays(1).getYear()),
                Integer.toString(day.plusDays(1).getYear())));
    }

    private void add(PartitionKey partition, List<PartitionChange> changes) {
        WatchedFile file = new WatchedFile(partition, root.file(partition));
        files.put(partition, file);
        if (started || isLive(partition)) {
            file.unsettle();
        }
        changes.add(new PartitionChange(partition, PartitionChange.Kind.FOUND));
    }

    private void sortByAge() {
        live.clear();
        others.clear();
        files.forEach((partition, file) -> {
            if (isLive(partition)) {
                live.add(file);
            } else {
                others.add(file);
            }
        });
        many = live.size() > LIVE_FEW;
        events.listenTo(many ? live.stream().filter(file -> !file.isBusy()).toList() : List.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public void close() {
        events.close();
    }
}
