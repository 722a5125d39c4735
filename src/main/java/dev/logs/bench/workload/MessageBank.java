package dev.logs.bench.workload;

import dev.logs.entry.Level;
import java.util.List;
import java.util.Map;

/** Everything that services say, and which services there are. Immutable, read from the resource once. */
final class MessageBank {

    /** A service by its name, and the kind of service that it is. */
    record Source(String family, String name) {}

    /** The messages of a family at a level. */
    record Choice(List<Message> messages, WeightedChoice choice) {

        static Choice of(List<Weighted<Message>> messages) {
            return new Choice(Weighted.values(messages), Weighted.choice(messages));
        }
    }

    /** Says something at every level. */
    private static final String ANY_FAMILY = "common";

    private final List<Slot> slots;
    private final int jobSlot;
    private final List<Source> sources;
    private final Map<String, Map<Level, Choice>> families;

    /** @param jobSlot number of the slot that is an entry's job id */
    MessageBank(List<Slot> slots, int jobSlot, List<Source> sources, Map<String, Map<Level, Choice>> families) {
        this.slots = List.copyOf(slots);
        this.jobSlot = jobSlot;
        this.sources = List.copyOf(sources);
        this.families = Map.copyOf(families);
    }

    List<Slot> slots() {
        return slots;
    }

    int jobSlot() {
        return jobSlot;
    }

    /**
     * The n-th source; there are as many as one wants: behind the last one of the resource come second instances of all of
     * them, {@code shop.web.nginx.2}.
     */
    Source source(int number) {
        Source source = sources.get(number % sources.size());
        int instance = number / sources.size();
        return instance == 0 ? source : new Source(source.family(), source.name() + "." + (instance + 1));
    }

    /** What a family says at a level. */
    Choice choice(String family, Level level) {
        Choice own = families.getOrDefault(family, Map.of()).get(level);
        Choice found = own == null ? families.getOrDefault(ANY_FAMILY, Map.of()).get(level) : own;
        if (found == null) {
            throw new IllegalStateException("no message of " + family + " at " + level);
        }
        return found;
    }
}
