package dev.logs.terminal.screen;

import dev.logs.entry.TimePrinter;
import dev.logs.entry.TimeRange;
import dev.logs.query.Query;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The words above and below the list. */
final class StatusText {

    private final ZoneId zone;

    StatusText(ZoneId zone) {
        this.zone = zone;
    }

    /** Range, zone and filters. */
    String heading(ScreenModel model) {
        Query query = model.live().query();
        String filter = model.filters().describe();
        return " logs  " + range(query.range()) + "  " + zone + (filter.isEmpty() ? "" : "  | " + filter);
    }

    private String range(TimeRange range) {
        if (range.since() == null && range.until() == null) {
            return "everything";
        }
        return time(range.since(), "start") + " to " + time(range.until(), "now");
    }

    private String time(@Nullable Instant instant, String open) {
        if (instant == null) {
            return open;
        }
        StringBuilder text = new StringBuilder();
        TimePrinter.of("yyyy-MM-dd HH:mm:ss", zone).print(instant.getEpochSecond(), instant.getNano(), text);
        return text.toString();
    }

    /** Whether the list follows, and how much there is. */
    String status(ScreenModel model, ScreenFigures figures) {
        LiveList live = model.live();
        String state = live.isFollowing() ? "FOLLOW" : "PAUSED";
        String waiting = live.waiting() > 0 ? " +" + ScreenText.grouped(live.waiting()) + " new" : "";
        String counts = ScreenText.grouped(live.matched()) + "/" + ScreenText.grouped(live.seen());
        String lag = figures.lagMillis() < 0 ? "" : "  lag " + ScreenText.grouped(figures.lagMillis()) + " ms";
        return " " + state + waiting + "  " + counts + "  " + ScreenText.grouped(figures.perSecond()) + "/s" + lag
                + "  dropped " + ScreenText.grouped(figures.dropped()) + (live.isLoading() ? "  reading" : "");
    }

    /** The prompt, or a word to the user. */
    String foot(ScreenModel model, int columns) {
        String message = model.notice().text();
        if (model.mode() == ScreenModel.Mode.PROMPT) {
            Prompt prompt = model.prompts().current();
            String offered = String.join(" ", prompt.offered());
            String beside = message.isEmpty() ? offered : message;
            String words = beside.isEmpty() ? "" : "   " + beside;
            int free = columns - ScreenText.plain(words).columnLength();
            return prompt.label()
                    + prompt.marked(Math.max(free, columns / 2) - prompt.label().length())
                    + words;
        }
        return " " + (message.isEmpty() ? keys(model.mode()) : message);
    }

    private static String keys(ScreenModel.Mode mode) {
        return switch (mode) {
            case HISTOGRAM -> "left right move the list along  Enter back to the list  t close";
            case DETAIL -> "j k other entries  PgUp PgDn more of this one  y Y copy  Esc back";
            case RANGES -> "1-5, or up and down and Enter  Esc back";
            case HELP -> "any key goes back";
            default -> "? help  / search  f filter  r range  t times  space pause  q quit";
        };
    }
}
