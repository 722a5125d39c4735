package dev.logs.bench.workload;

import dev.logs.entry.Level;

/** One entry of a workload, drawn by its number; used again for the next. One thread. */
final class DrawnEntry {

    private static final long LATE_MILLIS_MIN = 60_000;
    private static final long LATE_MILLIS_MAX = 6 * 3_600_000;

    private final Cast cast;
    private final Timeline timeline;
    private final Workload.Arrival arrival;
    private final Line line;
    private long millis;
    private byte[] context = {};
    private byte[] src = {};
    private Level level = Level.INFO;
    private Message message;

    DrawnEntry(Cast cast, Timeline timeline, Workload workload) {
        this.cast = cast;
        this.timeline = timeline;
        this.arrival = workload.arrival();
        this.line = new Line(cast.bank().slots(), workload.seed());
        this.message = cast.bank().choice("", level).messages().get(0);
    }

    /** Becomes the entry that arrives as the {@code index}-th, from 0. */
    void draw(long index) {
        line.restart(index);
        RandomBits random = line.random();
        millis = Math.max(timeline.startMillis(), timeline.millis(index, random) - delay(random));
        context = cast.drawContext(random);
        Cast.Speaker speaker = cast.drawSpeaker(random);
        src = speaker.name();
        level = cast.drawLevel(random);
        MessageBank.Choice choice = speaker.byLevel()[level.ordinal()];
        message = choice.messages().get(choice.choice().draw(random));
    }

    private long delay(RandomBits random) {
        if (arrival.lateShare() > 0 && random.unit() < arrival.lateShare()) {
            return LATE_MILLIS_MIN + (long) (random.unit() * (LATE_MILLIS_MAX - LATE_MILLIS_MIN));
        }
        return arrival.jitterMillis() == 0 ? 0 : (long) (random.unit() * arrival.jitterMillis());
    }

    /** Since 1970. */
    long millis() {
        return millis;
    }

    byte[] context() {
        return context;
    }

    byte[] src() {
        return src;
    }

    Level level() {
        return level;
    }

    Message message() {
        return message;
    }

    /** Holds the values of the message's slots. */
    Line line() {
        return line;
    }

    /** Number of the slot that is the entry's job id, where the message has it. */
    int jobSlot() {
        return cast.bank().jobSlot();
    }
}
