package dev.logs.terminal.screen;

import dev.logs.entry.FoundEntry;
import dev.logs.error.LogsException;
import dev.logs.query.Histogram;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads what effects ask for, on any thread; the state is given the answers on its own. */
final class EffectReading {

    private final HistoryPages pages;
    private final ScreenSource.Outside outside;
    private final ScreenModel model;
    private final ZoneId zone;

    EffectReading(ScreenSource source, ScreenModel model, ZoneId zone) {
        this.pages = new HistoryPages(source.engine());
        this.outside = source.outside();
        this.model = model;
        this.zone = zone;
    }

    /** Does the reading now; what is answered must be run by the thread of the state. */
    Runnable read(ScreenEffect.Reading effect) {
        try {
            return answer(effect);
        } catch (LogsException e) {
            String trouble = String.valueOf(e.getMessage());
            return () -> {
                giveUp(effect);
                model.notice().say(trouble);
            };
        }
    }

    private Runnable answer(ScreenEffect.Reading effect) {
        if (effect instanceof ScreenEffect.Load load) {
            Optional<EntryPage> page = pages.read(load.query(), load.request());
            return () -> model.live().loaded(load.ticket(), page);
        }
        if (effect instanceof ScreenEffect.Count count) {
            Optional<Histogram> histogram = pages.histogram(count.query(), zone);
            return () -> model.histogram().counted(count.ticket(), histogram);
        }
        if (effect instanceof ScreenEffect.Neighbours neighbours) {
            List<FoundEntry> found = pages.neighbours(neighbours.entry());
            return () -> model.detail().answered(neighbours.ticket(), found);
        }
        if (effect instanceof ScreenEffect.Complete complete) {
            Completion found = outside.complete(complete.typed());
            return () -> model.completed(complete.typed(), found);
        }
        ScreenEffect.Write write = (ScreenEffect.Write) effect;
        long written = outside.write(write.query(), write.file());
        String said = ScreenText.entries(written) + " written to " + write.file();
        return () -> model.notice().say(said);
    }

    private void giveUp(ScreenEffect.Reading effect) {
        if (effect instanceof ScreenEffect.Load load) {
            model.live().loaded(load.ticket(), Optional.empty());
        } else if (effect instanceof ScreenEffect.Count count) {
            model.histogram().counted(count.ticket(), Optional.empty());
        }
    }
}
